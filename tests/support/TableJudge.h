#pragma once

#include "tests/support/Outcome.h"
#include "tests/support/PlayCatalog.h"

#include <chrono>
#include <string>

namespace Plays
{

/// Judges tables: a program calls the functions of a proxy and says what they return, and this class
/// compares. The program is confined like a proxy under test, and knows nothing of what is expected.
class TableJudge
{
public:
    /// `program`: build/starter/tables, which is linked from the proxy's own object files.
    explicit TableJudge(std::string program) : _program(std::move(program)) {}

    /// Asks all rows of `entry.table`. If something goes wrong in the kit itself, the outcome is
    /// Trouble.
    [[nodiscard]] Result judge(const CatalogEntry& entry) const;

private:
    std::string _program;
};

} // namespace Plays
