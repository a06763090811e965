// One URI, several responses side by side.

#include "store/Variants.h"

#include "rules/Freshness.h"
#include "rules/Vary.h"
#include "store/Digest.h"

#include <Poco/String.h>

#include <algorithm>
#include <utility>

namespace proxy
{

namespace
{

/// A name that the file system refuses is of no file.
bool isOnDisk(const std::filesystem::path& file)
{
    std::error_code error;
    return std::filesystem::exists(file, error);
}

} // namespace

Variants::Variants(const Store& store, std::string key) : _store(store), _key(std::move(key)) {}

Variants Variants::ofPartialResponses() const
{
    return {_store, _key.empty() ? _key : _key + " part"};
}

std::optional<StoredResponse> Variants::choose(const FieldList& request) const
{
    if (_key.empty())
        return std::nullopt;
    std::optional<StoredResponse> best;
    const auto rank = [](const StoredResponse& stored)
    {
        return std::pair(stored.head.fields.find("Vary").has_value(), dateOf(stored.head));
    };
    const auto consider = [&](const Selection& selection)
    {
        auto found = readUndamaged(keyOf(selection));
        if (!found || !selectsStored(found->head, request) || (best && rank(*found) < rank(*best)))
            return;
        best = std::move(found);
        best->begin = best->body.tellg();
        best->key = keyOf(selection);
    };
    consider({});
    for (const Selection& listed : list())
        consider(listed);
    return best;
}

std::optional<StoredResponse> Variants::readUndamaged(const std::string& key) const
{
    auto found = _store.find(key);
    if (!found)
    {
        if (!isOnDisk(_store.fileFor(key)))
            return std::nullopt;
        // It may have come in this moment.
        found = _store.find(key);
    }
    if (found && isComplete(*found))
    {
        _store.touch(key);
        return found;
    }
    // What is damaged is of no use to anybody.
    _store.remove(key);
    return std::nullopt;
}

bool Variants::isEmpty() const
{
    return _key.empty() || (!readUndamaged(_key) && list().empty());
}

std::unique_ptr<StoreWriter> Variants::begin(CacheResponse head, const FieldList& request) const
{
    if (_key.empty())
        return nullptr;
    head.selectingFields = selectingFields(head.fields, request);
    const Selection chosenBy = selection(head.fields.listMembers("Vary"), request);
    if (!chosenBy.empty())
        addToList(chosenBy);
    return _store.begin(keyOf(chosenBy), head);
}

void Variants::replaceHead(StoredResponse& stored, bool keep, const FieldList& request) const
{
    // The new head may have another Vary.
    const auto chosenBy = selection(stored.head.fields.listMembers("Vary"), request);
    if (!keep || keyOf(chosenBy) != stored.key)
        _store.remove(stored.key);
    if (!keep)
        return;
    const auto copy = begin(stored.head, request);
    stored.read(0, stored.length, [&copy](std::string_view block) { copy->write(block); });
    copy->finish();
}

void Variants::removeAll() const
{
    if (_key.empty())
        return;
    for (const Selection& listed : list())
        _store.remove(keyOf(listed));
    _store.remove(keyOfList());
    _store.remove(_key);
}

Variants::Selection Variants::selection(
    const std::vector<std::string>& names, const FieldList& request)
{
    Selection result;
    for (const std::string& name : names)
    {
        const auto value = normalisedValue(request, name);
        result += Poco::toLower(name) + (value ? ": " + *value : "") + "\n";
    }
    return result;
}

std::string Variants::keyOf(const Selection& selection) const
{
    // No URI has a blank in it, so no other one has such a key.
    return selection.empty() ? _key : _key + " " + sha256(selection);
}

std::string Variants::keyOfList() const
{
    return _key + " variants";
}

std::vector<Variants::Selection> Variants::list() const
{
    std::vector<Selection> result;
    auto stored = readUndamaged(keyOfList());
    if (!stored)
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

void Variants::addToList(const Selection& added) const
{
    auto selections = list();
    if (std::find(selections.begin(), selections.end(), added) != selections.end())
        return;
    selections.push_back(added);
    if (selections.size() > most)
    {
        _store.remove(keyOf(selections.front()));
        selections.erase(selections.begin());
    }
    writeList(selections);
}

void Variants::writeList(const std::vector<Selection>& selections) const
{
    const auto writer = _store.begin(keyOfList(), {{200, "OK", {}}, {}, {}});
    for (const Selection& selection : selections)
        writer->write(selection + "\n");
    writer->finish();
}

} // namespace proxy
