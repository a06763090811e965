// One URI, several stored responses.

#include "store/Variants.h"

#include "rules/Freshness.h"
#include "rules/Validation.h"
#include "rules/Vary.h"

#include <algorithm>
#include <utility>

namespace proxy
{

namespace
{

/// The greater rank takes precedence.
std::pair<bool, std::chrono::sys_seconds> rank(const StoredResponse& stored)
{
    return {stored.head.fields.find("Vary").has_value(), dateOf(stored.head)};
}

} // namespace

Variants::Variants(Store& store, const std::string& key)
    : Variants(store, key, store.changes().of(key), false)
{
}

Variants::Variants(
    Store& store, std::string key, ChangeCounters::Counters& counters, bool arePartial)
    : _store(store), _key(std::move(key)), _list(store, _key), _counters(counters),
      _publications(arePartial ? counters.parts : counters.complete)
{
    // Most URIs have never had any. If the counter has been lost, those that there are answer nothing, but
    // they are removed like all others.
    if (arePartial)
        _emptyAt = 0;
}

Variants Variants::ofPartialResponses() const
{
    return {_store, _key.empty() ? _key : _key + " part", _counters, true};
}

std::optional<StoredResponse> Variants::choose(const FieldList& request)
{
    _hadAny = false;
    // In this order: if they are the same, none was being published when the second was read.
    const std::uint64_t done = _publications.done.load();
    const std::uint64_t begun = _publications.begun.load();
    if (_key.empty() || begun == _emptyAt)
        return std::nullopt;
    auto best = find(_key, request);
    const bool isAlone = best && best->aloneAt == begun;
    const auto listed = isAlone ? std::vector<VariantList::Selection>() : _list.all();
    if (best && listed.empty())
        best->aloneAt = begun;
    _hadAny = _hadAny || !listed.empty();
    for (const auto& variant : VariantList::selectedBy(request, listed))
    {
        auto found = find(_list.keyOf(variant), request);
        if (!found || (best && rank(*found) < rank(*best)))
            continue;
        best = std::move(found);
        _list.touch();
    }
    if (!_hadAny && begun == done)
        _emptyAt = begun;
    return best;
}

std::optional<StoredResponse> Variants::find(const std::string& key, const FieldList& request)
{
    auto found = _store.readUndamaged(key);
    _hadAny = _hadAny || found;
    if (found && !selectsStored(found->head, request))
        found.reset();
    return found;
}

std::unique_ptr<StoreWriter> Variants::begin(
    CacheResponse head, const FieldList& request, const Lease& lease)
{
    if (_key.empty())
        return nullptr;
    head.selectingFields = selectingFields(head.fields, request);
    const auto selection = VariantList::selection(head.fields, request);
    if (!selection.empty())
        _list.add(selection);
    auto writer = _store.begin(_list.keyOf(selection), head, &lease);
    writer->countIn(_publications);
    return writer;
}

void Variants::forEach(const std::function<void(StoredResponse&)>& visit)
{
    if (_key.empty())
        return;
    auto listed = _list.all();
    std::reverse(listed.begin(), listed.end()); // the latest first
    for (const auto& variant : listed)
        if (auto found = _store.readUndamaged(_list.keyOf(variant)))
            visit(*found);
    if (auto found = _store.readUndamaged(_key))
        visit(*found);
}

std::optional<StoredResponse> Variants::identifiedBy(const ResponseHead& notModified)
{
    std::optional<StoredResponse> latest;
    if (hasStrongTag(notModified))
        forEach(
            [&](StoredResponse& stored)
            {
                if (stored.head.status == 200 && selectsForUpdate(notModified, stored.head) &&
                    (!latest || dateOf(latest->head) < dateOf(stored.head)))
                    latest = std::move(stored);
            });
    return latest;
}

void Variants::replaceHead(StoredResponse& stored, const CacheResponse& head, bool keep,
    const FieldList& request, const Lease& lease)
{
    const bool isForOther = !selectsStored(stored.head, request);
    stored.head = head;
    // The new head may have another Vary.
    const auto selection = VariantList::selection(head.fields, request);
    if (!isForOther && (!keep || _list.keyOf(selection) != stored.key))
        _store.remove(stored.key);
    if (!keep)
        return;
    const auto copy = begin(stored.head, request, lease);
    stored.read(0, stored.length, [&copy](std::string_view block) { copy->write(block); });
    copy->finish();
}

void Variants::removeAll()
{
    if (_key.empty())
        return;
    for (const auto& variant : _list.all())
        _store.remove(_list.keyOf(variant));
    _list.remove();
    _store.remove(_key);
}

} // namespace proxy
