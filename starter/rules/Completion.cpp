// From a part to all of it.

#include "rules/Completion.h"

#include "http/EntityTag.h"
#include "http/MessageBody.h"
#include "http/ReasonPhrase.h"
#include "rules/RangeRequest.h"
#include "rules/Storability.h"
#include "rules/Validation.h"

#include <algorithm>

namespace proxy
{

namespace
{

bool hasPrecondition(const FieldList& request)
{
    static constexpr std::string_view names[] = {
        "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since"};
    return std::any_of(std::begin(names), std::end(names),
        [&request](std::string_view name) { return request.find(name).has_value(); });
}

std::optional<ByteRange> wantedRange(
    const RequestHead& request, const CacheResponse& part, std::uint64_t size)
{
    if (!request.fields.find("Range"))
        return ByteRange{0, size - 1};
    const auto ranges = wantedRanges(request, part, size);
    return ranges && ranges->size() == 1 ? std::optional(ranges->front()) : std::nullopt;
}

} // namespace

std::optional<Completion> Completion::of(const CacheRequest& request, const CacheResponse& part)
{
    const auto content = storedContent(part);
    if (!content || !hasStrongTag(part) || request.line.method != "GET" ||
        !request.mayShareResponse() || hasPrecondition(request.fields))
        return std::nullopt;
    const auto wanted = wantedRange(request, part, content->size);
    const auto missing = wanted ? content->ranges.missing(*wanted) : std::nullopt;
    if (!missing || missing->length() == wanted->length())
        return std::nullopt;
    const bool wantsRange = request.fields.find("Range").has_value();
    return Completion(part, content->size, wantsRange, *wanted, *missing);
}

RequestHead Completion::question(const RequestHead& request) const
{
    RequestHead result = request;
    result.fields.remove("Range");
    result.fields.remove("If-Range");
    result.fields.add(
        "Range", "bytes=" + std::to_string(_missing.first) + "-" + std::to_string(_missing.last));
    result.fields.add("If-Range", *_part.fields.find("ETag"));
    return result;
}

Completed Completion::evaluate(const ResponseHead& response) const
{
    if (response.status != 206)
        return isAboutTheRequest(response.status) ? Completed::askAgain : Completed::replace;
    const auto part = partialContentRange(response);
    const bool isMissing = part && part->size == _size && part->range.contains(_missing) &&
                           _missing.contains(part->range);
    const bool isReadable = !hidesCacheFields({response, {}, {}, {}, _part.audience});
    const auto length = contentLength(response.fields);
    const bool isSame = hasStrongTag(response) && selectsForUpdate(response, _part);
    return isMissing && isSame && isReadable &&
                   length.value_or(_missing.length()) == _missing.length()
               ? Completed::complete
               : Completed::askAgain;
}

CacheResponse Completion::head(const ResponseHead& response, Moment requestTime) const
{
    CacheResponse result = freshened(_part, response, requestTime);
    StoredContent content{{}, _size};
    content.ranges.add(_wanted);
    describeContent(result, content);
    return result;
}

ResponseHead Completion::answer(const CacheResponse& head) const
{
    ResponseHead result = head;
    if (_wantsRange)
    {
        result.status = 206;
        result.reason = reasonPhrase(result.status);
        result.fields.remove("Content-Range");
        result.fields.add("Content-Range", formatContentRange(_wanted, _size));
    }
    return result;
}

} // namespace proxy
