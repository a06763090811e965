// The names of the variants of one URI.

#include "store/VariantList.h"

#include "rules/Vary.h"
#include "store/Digest.h"

#include <Poco/String.h>

#include <algorithm>
#include <sstream>
#include <utility>

namespace proxy
{

namespace
{

/// More than the longest selections of the most variants can take. In bytes.
constexpr std::uint64_t longestList = 2 * VariantList::most * longestSelection;

/// A response with that selection, as far as selectsStored() looks at it.
CacheResponse responseWith(const VariantList::Selection& selection)
{
    std::string names;
    FieldList selecting;
    std::istringstream lines(selection);
    for (std::string line; std::getline(lines, line);)
    {
        const auto colon = line.find(": ");
        const std::string name = line.substr(0, colon);
        names += (names.empty() ? "" : ", ") + name;
        if (colon != std::string::npos)
            selecting.add(name, line.substr(colon + 2));
    }
    return {{200, "OK", {{"Vary", names}}}, {}, std::move(selecting)};
}

} // namespace

VariantList::VariantList(Store& store, std::string key) : _store(store), _key(std::move(key)) {}

VariantList::Selection VariantList::selection(const FieldList& response, const FieldList& request)
{
    Selection result;
    for (const std::string& name : response.listMembers("Vary"))
    {
        const auto value = normalisedValue(request, name);
        result += Poco::toLower(name) + (value ? ": " + *value : "") + "\n";
    }
    return result;
}

std::string VariantList::keyOf(const Selection& selection) const
{
    // A URI contains no space, so no other URI has such a key.
    return selection.empty() ? _key : _key + " " + sha256(selection);
}

std::string VariantList::keyOfList() const
{
    return _key + " variants";
}

std::vector<VariantList::Selection> VariantList::selectedBy(
    const FieldList& request, std::vector<Selection> selections)
{
    std::erase_if(selections,
        [&](const Selection& listed) { return !selectsStored(responseWith(listed), request); });
    return selections;
}

std::vector<VariantList::Selection> VariantList::all()
{
    std::vector<Selection> result;
    // Most responses have no list, and one system call finds that out.
    if (!_store.has(keyOfList()))
        return result;
    auto stored = _store.readUndamaged(keyOfList());
    if (!stored || stored->length > longestList)
        return result;
    Selection selection;
    for (std::string line; std::getline(stored->body, line);)
    {
        if (!line.empty())
            selection += line + "\n";
        else
            result.push_back(std::exchange(selection, {}));
    }
    return result;
}

void VariantList::add(const Selection& added)
{
    auto selections = all();
    if (std::find(selections.begin(), selections.end(), added) != selections.end())
        return;
    // It may have been stored before and lost its line: then no invalidation has found it.
    _store.remove(keyOf(added));
    selections.push_back(added);
    if (selections.size() > most)
    {
        _store.remove(keyOf(selections.front()));
        selections.erase(selections.begin());
    }
    write(selections);
}

void VariantList::remove()
{
    _store.remove(keyOfList());
}

void VariantList::touch()
{
    _store.touch(keyOfList());
}

void VariantList::write(const std::vector<Selection>& selections)
{
    const auto writer = _store.begin(keyOfList(), {{200, "OK", {}}, {}}, nullptr);
    for (const Selection& selection : selections)
        writer->write(selection + "\n");
    writer->finish();
}

} // namespace proxy
