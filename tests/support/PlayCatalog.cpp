// Finds the plays, orders them so that each comes after those that it needs, and selects from them.
// A play with a mistake stays in the catalog: it counts as a test that could not be judged.
#include "tests/support/PlayCatalog.h"

#include "tests/support/Dice.h"
#include "tests/support/GapPlaces.h"
#include "tests/support/Language.h"
#include "tests/support/PlayGaps.h"
#include "tests/support/PlayParser.h"
#include "tests/support/Text.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <stdexcept>
#include <utility>

namespace Plays
{

namespace
{

namespace fs = std::filesystem;

CatalogEntry readEntry(const fs::path& file, const std::string& folder)
{
    const std::string name = folder + "/" + file.stem().string();
    CatalogEntry entry;
    try
    {
        // TEST and `needs` could not name it.
        if (name.find_first_of(" \t#$'\"\\") != std::string::npos)
            throw PlayFault(file.generic_string(), 1,
                "the name of a play must not contain spaces, quotation marks, #, $ or a backslash");
        entry.play = readPlay(file.generic_string(), name);
    }
    catch (const PlayFault& fault)
    {
        entry.fault = fault.what();
        entry.play.file = file.generic_string();
        entry.play.name = name;
        entry.play.lab = static_cast<int>(number(folder.substr(3)).value_or(0));
    }
    return entry;
}

/// Puts each entry after those that it needs.
class Ordering
{
public:
    explicit Ordering(std::vector<CatalogEntry>& entries) : _entries(entries)
    {
        for (std::size_t i = 0; i < entries.size(); ++i)
            _places[entries[i].play.name] = i;
    }

    std::vector<CatalogEntry> ordered()
    {
        for (std::size_t i = 0; i < _entries.size(); ++i)
            visit(i);
        return std::move(_ordered);
    }

private:
    void visit(std::size_t index)
    {
        if (!_visited.insert(index).second)
            return;
        CatalogEntry& entry = _entries[index];
        for (const std::string& needed : entry.play.needs)
        {
            const auto found = _places.find(needed);
            if (found == _places.end())
                entry.fault = entry.play.file + ":1: it needs " + needed + ", which is not a play";
            else if (_entries[found->second].play.labName() > entry.play.labName())
                entry.fault =
                    entry.play.file + ":1: it needs " + needed + ", a play of a later lab";
            else
                visit(found->second);
        }
        _ordered.push_back(entry);
    }

    std::vector<CatalogEntry>& _entries;
    std::map<std::string, std::size_t> _places;
    std::set<std::size_t> _visited;
    std::vector<CatalogEntry> _ordered;
};

/// The number of letters to insert, remove or replace (the Levenshtein distance).
std::size_t distance(std::string_view one, std::string_view other)
{
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (std::size_t i = 1; i <= one.size(); ++i)
    {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= other.size(); ++j)
        {
            const std::size_t change = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({change, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return row.back();
}

bool matches(const CatalogEntry& entry, const std::string& wanted)
{
    return entry.play.name.starts_with(wanted) || entry.test() == wanted;
}

/// `lab1/a`, `lab1/a and 1 other`: the tests of this name or beginning.
std::string testsNamed(const std::vector<CatalogEntry>& all, const std::string& wanted)
{
    std::vector<std::string> names;
    for (const CatalogEntry& entry : all)
    {
        if (matches(entry, wanted))
            names.push_back(entry.play.name);
    }
    if (names.empty())
        return "";
    return names.size() == 1
               ? names.front()
               : english("%1 and %2",
                     {names.front(), counted(names.size() - 1, "%1 other test", "%1 other tests")});
}

/// The sentence for a TEST that names none of the tests in `possible`, those of the labs and gaps that are
/// selected.
std::runtime_error noSuchTest(const std::vector<CatalogEntry>& all,
    const std::vector<CatalogEntry>& possible, const std::string& wanted)
{
    if (const std::string others = testsNamed(all, wanted); !others.empty())
        return std::runtime_error(
            english("TEST=%1 names %2, which LAB or GAP excludes: leave LAB and GAP out.",
                {wanted, others}));
    const bool haveTables =
        std::ranges::any_of(all, [](const CatalogEntry& entry) { return entry.table != nullptr; });
    if (!haveTables && fs::exists("tests/tables/" + wanted + ".table"))
        return std::runtime_error(english(
            "%1 is a table: it calls functions of the proxy, so another program (PROXY=...) "
            "cannot be tested with it.",
            {wanted}));
    std::vector<const CatalogEntry*> near;
    for (const CatalogEntry& entry : possible)
        near.push_back(&entry);
    const bool withLab = wanted.find('/') != std::string::npos;
    const auto far = [&](const CatalogEntry* entry)
    {
        return distance(withLab ? entry->play.name : entry->test(), wanted);
    };
    std::ranges::stable_sort(near, {}, far);
    std::string names;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, near.size()); ++i)
        names += "\n    " + near[i]->play.name;
    return std::runtime_error(
        english("There is no test %1. The nearest names are:%2", {wanted, names}));
}

bool isIn(const CatalogEntry& entry, const std::vector<LabName>& labs)
{
    return std::ranges::any_of(
        labs, [&entry](const LabName& lab) { return lab.includes(entry.play.labName()); });
}

void checkLabs(const std::vector<CatalogEntry>& all, const std::vector<LabName>& labs)
{
    for (const LabName& lab : labs)
    {
        if (std::ranges::any_of(
                all, [&lab](const CatalogEntry& entry) { return isIn(entry, {lab}); }))
            continue;
        std::string list;
        for (const LabName& each : labsOf(all))
            list += (list.empty() ? "" : ", ") + each.text();
        throw std::runtime_error(
            english("There is no lab %1. The labs with tests are: %2.", {lab.text(), list}));
    }
}

bool isAbout(const CatalogEntry& entry, const std::vector<std::string>& gaps)
{
    return std::ranges::any_of(
        gaps, [&entry](const std::string& gap) { return includesGap(entry.play.gaps, gap); });
}

using Gaps = std::set<std::string, decltype(&gapBefore)>;

/// The gaps of the lab of `wanted`, each in a line; if there is no such lab, the first and the last gap of
/// each lab.
std::string listOf(const Gaps& known, const std::string& wanted)
{
    std::string list;
    std::string labs;
    for (auto at = known.begin(); at != known.end(); ++at)
    {
        const int lab = labOfGap(*at);
        if (lab == labOfGap(wanted))
            list += "\n    " + *at;
        if (at == known.begin() || labOfGap(*std::prev(at)) != lab)
            labs += "\n    " + gapNumber(*at);
        else if (std::next(at) == known.end() || labOfGap(*std::next(at)) != lab)
            labs += " to " + gapNumber(*at);
    }
    return list.empty() ? labs : list;
}

void checkGaps(const std::vector<CatalogEntry>& all, const std::vector<std::string>& gaps)
{
    Gaps known(gapBefore);
    for (const CatalogEntry& entry : all)
        known.insert(entry.play.gaps.begin(), entry.play.gaps.end());
    for (const std::string& gap : gaps)
    {
        // 01.1 and 1.1 have the same place in the order.
        const auto same = known.find(gap);
        if (same != known.end() && gapNumber(*same) == gap)
            continue;
        if (same != known.end())
            throw std::runtime_error(english(
                "There is no gap %1. Gap %2 is %3.", {gap, gapNumber(*same), nameOfGap(*same)}));
        throw std::runtime_error(
            english("There is no test about a gap %1. There are tests about:%2",
                {gap, listOf(known, gap)}));
    }
}

/// `make check GAP='1.1 listen'` names one gap: a word that follows a number is its name.
std::vector<std::string> withoutNames(const std::vector<std::string>& words)
{
    std::vector<std::string> gaps;
    std::ranges::copy_if(words, std::back_inserter(gaps),
        [&gaps](const std::string& word) { return gaps.empty() || labOfGap(word) > 0; });
    return gaps;
}

} // namespace

std::vector<CatalogEntry> readPlayCatalog(const std::string& folder)
{
    if (!fs::is_directory(folder))
        throw std::runtime_error(english("There is no folder with plays %1.", {folder}));
    std::vector<CatalogEntry> entries;
    for (const fs::directory_entry& lab : fs::directory_iterator(folder))
    {
        const std::string name = lab.path().filename().string();
        if (!name.starts_with("lab") || !number(name.substr(3)) || !lab.is_directory())
            continue;
        for (const fs::directory_entry& file : fs::directory_iterator(lab))
        {
            // A hidden file belongs to an editor or a copying system: .#x.play, ._x.play.
            const bool hidden = file.path().filename().string().starts_with('.');
            if (!hidden && file.path().extension() == ".play")
                entries.push_back(readEntry(file.path(), name));
        }
    }
    std::ranges::sort(entries, {},
        [](const CatalogEntry& entry) { return std::pair(entry.play.lab, entry.play.name); });
    placeByGaps(entries);
    return Ordering(entries).ordered();
}

std::set<LabName> labsOf(const std::vector<CatalogEntry>& entries)
{
    std::set<LabName> labs;
    for (const CatalogEntry& entry : entries)
        labs.insert(entry.play.labName());
    return labs;
}

std::vector<CatalogEntry> shuffled(std::vector<CatalogEntry> all, std::uint64_t seed)
{
    Support::Dice dice(seed);
    for (std::size_t left = all.size(); left > 1; --left)
        std::swap(all[left - 1], all[dice.below(left)]);
    return Ordering(all).ordered();
}

std::vector<CatalogEntry> selected(const std::vector<CatalogEntry>& all, const Selection& selection)
{
    checkLabs(all, selection.labs);
    const std::vector<std::string> gaps = withoutNames(selection.gaps);
    checkGaps(all, gaps);
    const auto inLabs = [&selection](const CatalogEntry& entry)
    {
        return selection.labs.empty() || isIn(entry, selection.labs);
    };
    std::vector<CatalogEntry> possible;
    std::ranges::copy_if(all, std::back_inserter(possible), inLabs);
    if (!gaps.empty())
        std::erase_if(possible, [&](const CatalogEntry& entry) { return !isAbout(entry, gaps); });
    if (possible.empty())
        throw std::runtime_error(english("These labs have no test about this gap."));
    if (selection.tests.empty())
        return possible;
    std::set<std::string> names;
    for (const std::string& wanted : selection.tests)
    {
        const std::size_t before = names.size();
        const auto exact = std::ranges::find(
            possible, wanted, [](const CatalogEntry& entry) { return entry.play.name; });
        for (const CatalogEntry& entry : possible)
        {
            if (exact != possible.end() ? entry.play.name == wanted : matches(entry, wanted))
                names.insert(entry.play.name);
        }
        if (names.size() == before && exact == possible.end())
            throw noSuchTest(all, possible, wanted);
    }
    std::erase_if(
        possible, [&names](const CatalogEntry& entry) { return !names.contains(entry.play.name); });
    return possible;
}

} // namespace Plays
