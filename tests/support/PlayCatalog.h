#pragma once

#include "tests/support/Play.h"
#include "tests/support/Table.h"

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace Plays
{

/// A test of the catalog: a play or a table, or the reason why it cannot be run.
struct CatalogEntry
{
    Play play;         ///< of a table only the head; with a fault: only file, name and lab
    std::string fault; ///< `file:line: sentence`; empty if there is none
    std::shared_ptr<const Table> table{}; ///< nullptr for a play

    /// Suite and test in CppUnit: `lab1`, `serves-a-text-file`.
    [[nodiscard]] std::string suite() const { return "lab" + std::to_string(play.lab); }
    [[nodiscard]] std::string test() const { return play.name.substr(play.name.find('/') + 1); }
};

/// All plays in `folder`/labN/*.play, sorted by lab (or half) and name, except that a play comes after those
/// that it needs. Throws std::runtime_error if there is no such folder.
std::vector<CatalogEntry> readPlayCatalog(const std::string& folder);

/// The labs of these entries, and of a lab in halves the halves.
std::set<LabName> labsOf(const std::vector<CatalogEntry>& entries);

/// The entries of a whole catalog in another order, which the seed decides; a play still comes after
/// those that it needs.
std::vector<CatalogEntry> shuffled(std::vector<CatalogEntry> all, std::uint64_t seed);

/// Which plays to run.
struct Selection
{
    std::vector<LabName> labs{};      ///< empty: all
    std::vector<std::string> tests{}; ///< names, or beginnings of names; empty: all
    std::vector<std::string> gaps{};  ///< numbers of gaps that the plays name; empty: all
};

/// The selected entries, in their order. If a lab, test or gap does not exist, throws
/// std::runtime_error with a sentence that names those that do.
std::vector<CatalogEntry> selected(
    const std::vector<CatalogEntry>& all, const Selection& selection);

} // namespace Plays
