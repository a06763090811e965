// Parts of a response, where C has sent no more than that.

#include "cache/Parts.h"

#include "cache/Validation.h"
#include "http/ByteRange.h"
#include "http/EntityTag.h"

#include <algorithm>
#include <utility>

namespace
{

/// Both hold a part.
bool areOfOneWhole(const StoredHead& one, const StoredHead& other)
{
    const auto first = entityTag(one.fields);
    const auto second = entityTag(other.fields);
    const ContentRange part = *partIn(one);
    const ContentRange otherPart = *partIn(other);
    return first && second && sameStrongly(*first, *second) && part.size == otherPart.size &&
           part.range.touches(otherPart.range);
}

/// The head of what the two make together.
StoredHead combinedHead(const StoredHead& older, const StoredHead& newer, const ContentRange& both)
{
    StoredHead head = freshened(older, newer, newer.asked);
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
    const auto part = partIn(stored.head);
    return part && part->range.length() == stored.length;
}

void combineParts(
    const Variants& parts, const Variants& wholes, StoredResponse& older, const FieldList& request)
{
    auto newer = parts.choose(request);
    if (!newer || !holdsItsPart(*newer) || !holdsItsPart(older) ||
        !areOfOneWhole(newer->head, older.head))
        return;
    StoredResponse* front = &older;
    StoredResponse* back = &*newer;
    if (partIn(back->head)->range.first < partIn(front->head)->range.first)
        std::swap(front, back);
    const ByteRange first = partIn(front->head)->range;
    const ByteRange second = partIn(back->head)->range;
    const ContentRange both{
        {first.first, std::max(first.last, second.last)}, partIn(newer->head)->size};

    const StoredHead head = combinedHead(older.head, newer->head, both);
    const auto copy = (head.status == 200 ? wholes : parts).begin(head, request);
    const auto write = [&copy](std::string_view block)
    {
        copy->write(block);
    };
    front->read(0, first.length(), write);
    // Where the two overlap they are the same.
    const std::uint64_t known = first.last + 1 - second.first;
    if (known < second.length())
        back->read(known, second.length() - known, write);
    copy->finish();
}
