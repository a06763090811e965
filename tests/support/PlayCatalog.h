#pragma once

#include "tests/support/Play.h"

#include <string>
#include <vector>

namespace Plays
{

/// A play of the catalog, or the reason why it cannot be played.
struct CatalogEntry
{
    Play play;         ///< with a fault: only file, name and lab
    std::string fault; ///< `file:line: sentence`; empty if there is none

    /// Suite and test in CppUnit: `lab1`, `serves-a-text-file`.
    [[nodiscard]] std::string suite() const { return "lab" + std::to_string(play.lab); }
    [[nodiscard]] std::string test() const { return play.name.substr(play.name.find('/') + 1); }
};

/// All plays in `folder`/labN/*.play, lab by lab, and in a lab by name, but for plays that others
/// need: those come before them. Throws std::runtime_error if there is no such folder.
std::vector<CatalogEntry> readPlayCatalog(const std::string& folder);

/// Which of them are asked for.
struct Selection
{
    std::vector<int> labs;          ///< none: all
    std::vector<std::string> tests; ///< names, or beginnings of names; none: all
};

/// The entries that are asked for, in their order. Throws std::runtime_error with a sentence that
/// names what there is, if a lab or test does not exist.
std::vector<CatalogEntry> selected(
    const std::vector<CatalogEntry>& all, const Selection& selection);

} // namespace Plays
