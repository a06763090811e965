#pragma once

#include "tools/growth/Report.h"
#include "tools/growth/Workshop.h"

#include <memory>
#include <vector>

namespace Growth
{

/// One thing that may grow, and how a row of its table is measured.
class Growing
{
public:
    virtual ~Growing() = default;

    /// The table, with rows that have no rounds yet.
    [[nodiscard]] virtual Table table() const = 0;
    /// Why this row cannot be measured here; empty if it can.
    [[nodiscard]] virtual std::string whyNot(const Row& row) const = 0;
    /// One round. Ends early, with fewer figures, if the run is interrupted.
    virtual Round measure(const Row& row) = 0;
};

/// How many descriptors a process needs beside those of the idle connections, at most.
constexpr std::uint64_t descriptorsBeside = 100;

std::unique_ptr<Growing> idleConnections(Workshop& workshop);
std::unique_ptr<Growing> storedEntries(Workshop& workshop);
std::unique_ptr<Growing> bodies(Workshop& workshop);
std::unique_ptr<Growing> variants(Workshop& workshop);

/// Measures one after the other: round after round, each with all its rows in turn. A row that this machine does not
/// allow is left out, with a word. Stops early if the run is interrupted.
std::vector<Table> measureAll(Workshop& workshop);

/// Rows for these sizes that are not larger than `most`. The names are `1 entry`, `10,000 entries`.
std::vector<Row> countedRows(const std::vector<std::uint64_t>& sizes, std::uint64_t most,
    const std::string& unit, const std::string& units);

} // namespace Growth
