// Finds the tables. One with a mistake stays in the catalog, like a play.
#include "tests/support/TableCatalog.h"

#include "tests/support/GapPlaces.h"
#include "tests/support/PlayGaps.h"
#include "tests/support/PlayParser.h"
#include "tests/support/TableParser.h"
#include "tests/support/Text.h"

#include <algorithm>
#include <filesystem>

namespace Plays
{

namespace
{

namespace fs = std::filesystem;

CatalogEntry readTableEntry(
    const fs::path& file, const std::string& lab, const std::vector<CatalogEntry>& plays)
{
    CatalogEntry entry;
    entry.play.file = file.generic_string();
    entry.play.name = lab + "/" + file.stem().string();
    entry.play.lab = static_cast<int>(number(lab.substr(3)).value_or(0));
    try
    {
        if (entry.play.name.find_first_of(" \t#$'\"\\") != std::string::npos)
            throw PlayFault(entry.play.file, 1,
                "the name of a table must not contain spaces, quotation marks, #, $ or a "
                "backslash");
        if (std::ranges::any_of(plays,
                [&entry](const CatalogEntry& play) { return play.play.name == entry.play.name; }))
            throw PlayFault(entry.play.file, 1, "there is a play of the same name");
        ReadTable read = readTable(entry.play.file, entry.play.name);
        entry.play = std::move(read.head);
        entry.table = std::make_shared<const Table>(std::move(read.table));
    }
    catch (const PlayFault& fault)
    {
        entry.fault = fault.what();
        entry.table = std::make_shared<const Table>();
    }
    return entry;
}

/// Whether this entry comes before the other one in its lab.
bool comesBefore(const CatalogEntry& one, const CatalogEntry& other)
{
    if (one.play.lab != other.play.lab)
        return one.play.lab < other.play.lab;
    if (!one.table || !other.table)
        return one.table && !other.table;
    if (one.play.gaps != other.play.gaps)
        return std::ranges::lexicographical_compare(one.play.gaps, other.play.gaps, gapBefore);
    return one.play.name < other.play.name;
}

} // namespace

std::vector<CatalogEntry> withTables(
    const std::vector<CatalogEntry>& plays, const std::string& folder)
{
    std::vector<CatalogEntry> entries = plays;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error))
    {
        const std::string lab = at->path().parent_path().filename().string();
        const bool hidden = at->path().filename().string().starts_with('.');
        if (!hidden && at->path().extension() == ".table" && lab.starts_with("lab") &&
            number(lab.substr(3)))
            entries.push_back(readTableEntry(at->path(), lab, plays));
    }
    placeByGaps(entries);
    // The order of the plays is that of their needs.
    std::ranges::stable_sort(entries, comesBefore);
    return entries;
}

} // namespace Plays
