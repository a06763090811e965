// Partial responses (206) to the same request, combined.

#include "store/PartialResponses.h"

#include "http/ByteRange.h"
#include "http/EntityTag.h"
#include "rules/Validation.h"

#include <algorithm>
#include <utility>

namespace proxy
{

namespace
{

/// Returns true if the two partial responses are of the same representation and can be combined.
bool canBeCombined(const CacheResponse& one, const CacheResponse& other)
{
    const auto first = entityTag(one.fields);
    const auto second = entityTag(other.fields);
    const ContentRange part = *partialContentRange(one);
    const ContentRange otherPart = *partialContentRange(other);
    return first && second && strongMatch(*first, *second) && part.size == otherPart.size &&
           part.range.touches(otherPart.range);
}

/// Returns the head of the combined response.
CacheResponse combinedHead(
    const CacheResponse& older, const CacheResponse& newer, const ContentRange& both)
{
    CacheResponse head = freshened(older, newer, newer.requestTime);
    head.fields.remove("Content-Range");
    if (both.range.length() == *both.size)
        static_cast<ResponseHead&>(head) = {200, "OK", head.fields};
    else
        head.fields.add("Content-Range", formatContentRange(both.range, *both.size));
    return head;
}

} // namespace

bool holdsItsPart(const StoredResponse& stored)
{
    const auto part = partialContentRange(stored.head);
    return part && part->range.length() == stored.length;
}

void combineParts(Variants& partial, Variants& complete, StoredResponse& older,
    const FieldList& request, const Lease& lease)
{
    auto newer = partial.choose(request);
    if (!newer || !holdsItsPart(*newer) || !holdsItsPart(older) ||
        !canBeCombined(newer->head, older.head))
        return;
    StoredResponse* front = &older;
    StoredResponse* back = &*newer;
    if (partialContentRange(back->head)->range.first <
        partialContentRange(front->head)->range.first)
        std::swap(front, back);
    const ByteRange first = partialContentRange(front->head)->range;
    const ByteRange second = partialContentRange(back->head)->range;
    const ContentRange both{
        {first.first, std::max(first.last, second.last)}, partialContentRange(newer->head)->size};

    const CacheResponse head = combinedHead(older.head, newer->head, both);
    const auto copy = (head.status == 200 ? complete : partial).begin(head, request, lease);
    const auto write = [&copy](std::string_view block)
    {
        copy->write(block);
    };
    front->read(0, first.length(), write);
    // Where the two overlap, they are equal.
    const std::uint64_t known = first.last + 1 - second.first;
    if (known < second.length())
        back->read(known, second.length() - known, write);
    copy->finish();
}

} // namespace proxy
