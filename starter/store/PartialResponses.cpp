// Partial responses (206) to the same request, combined.

#include "store/PartialResponses.h"

#include "Log.h"
#include "http/MessageBody.h"
#include "rules/Validation.h"

#include <algorithm>

namespace proxy
{

namespace
{

/// Every combination copies what is there, and a client may choose the ranges.
constexpr std::size_t mostRanges = 32;

/// Returns what the two contain together; std::nullopt if they are not combined.
std::optional<StoredContent> together(const CacheResponse& older, const CacheResponse& newer)
{
    const auto known = storedContent(older);
    auto both = storedContent(newer);
    if (!known || !both || known->size != both->size || !hasStrongTag(newer) ||
        !selectsForUpdate(newer, older))
        return std::nullopt;
    for (const ByteRange& range : known->ranges)
        both->ranges.add(range);
    return both->ranges.count() <= mostRanges ? both : std::nullopt;
}

/// Passes the range to `sink`, each byte from a part that has it. Where the two overlap, they are
/// equal.
void readFromBoth(StoredResponse& one, StoredResponse& other, const ByteRange& range,
    const StoredResponse::Sink& sink)
{
    const ByteRanges inOne = storedContent(one.head)->ranges;
    const ByteRanges inOther = storedContent(other.head)->ranges;
    for (std::uint64_t at = range.first; at <= range.last;)
    {
        const auto known = inOne.rangeAround(at);
        const std::uint64_t last = (known ? *known : *inOther.rangeAround(at)).last;
        readFromPart(known ? one : other, {at, last}, sink);
        at = last + 1;
    }
}

/// Returns the range of the representation that a complete response with this head would contain.
std::optional<ContentRange> announced(const CacheResponse& head)
{
    const auto length = contentLength(head.fields);
    if (head.status == 200 && length > 0U && !head.fields.find("Transfer-Encoding"))
        return ContentRange{{0, *length - 1}, *length};
    return partialContentRange(head);
}

} // namespace

std::optional<StoredResponse> choosePart(Variants& partial, const FieldList& request)
{
    auto part = partial.choose(request);
    const auto content = part ? storedContent(part->head) : std::nullopt;
    if (!content || content->ranges.length() != part->length)
        part.reset();
    return part;
}

void readFromPart(StoredResponse& part, const ByteRange& range, const StoredResponse::Sink& sink)
{
    part.read(storedContent(part.head)->ranges.countBefore(range.first), range.length(), sink);
}

void combineParts(Variants& partial, Variants& complete, StoredResponse& older,
    const FieldList& request, const Lease& lease)
{
    auto newer = choosePart(partial, request);
    const auto both = newer ? together(older.head, newer->head) : std::nullopt;
    if (!both)
        return;
    CacheResponse head = freshened(older.head, newer->head, newer->head.requestTime);
    describeContent(head, *both);
    const auto copy = (both->isWhole() ? complete : partial).begin(head, request, lease);
    for (const ByteRange& range : both->ranges)
        readFromBoth(older, *newer, range, [&copy](std::string_view block) { copy->write(block); });
    copy->finish();
}

void keepBeginning(Variants& partial, Variants& complete, const CacheResponse& head,
    GrowingBody& written, const FieldList& request, const Lease& lease)
{
    for (bool more = true; more;)
        more = !written.next().empty();
    const std::uint64_t count = written.given();
    const auto whole = announced(head);
    if (!whole || !hasStrongTag(head) || count == 0 || count >= whole->range.length())
        return;
    Log::line("The beginning of the response is kept");
    StoredContent content{{}, *whole->size};
    content.ranges.add({whole->range.first, whole->range.first + count - 1});
    CacheResponse part = head;
    describeContent(part, content);
    auto older = choosePart(partial, request);
    const auto copy = partial.begin(part, request, lease);
    written.rewind();
    while (written.given() < count)
        copy->write(written.next());
    copy->finish();
    if (older)
        combineParts(partial, complete, *older, request, lease);
}

} // namespace proxy
