// Is a stored response still good? The proxy asks the origin, and the client asks the proxy, with
// the same fields.

#include "rules/Validation.h"

#include "FillIn.h"
#include "http/EntityTag.h"
#include "http/Forwarding.h"
#include "http/HttpDate.h"
#include "rules/Freshness.h"
#include "rules/Storability.h"

#include <algorithm>

namespace proxy
{

namespace
{

/// Returns true unless the first has this field with another value than the second.
bool agree(const FieldList& one, const FieldList& other, std::string_view name)
{
    const auto value = one.find(name);
    return !value || value == other.find(name);
}

bool isUnchangedSince(const CacheResponse& stored, const std::string& text)
{
    const auto since =
        parseHttpDate(text, std::chrono::floor<std::chrono::seconds>(stored.requestTime));
    return since && dateIn(stored, "Last-Modified").value_or(dateOf(stored)) <= *since;
}

} // namespace

RequestHead validationRequest(const RequestHead& request, const CacheResponse& stored)
{
    RequestHead result = request;
    // Fill in start: 7.7 validationRequest
    // The origin is asked for the complete response.
    fallBack("7.7 validationRequest");
    // Fill in end: 7.7
    return result;
}

bool hasStrongDate(const CacheResponse& stored)
{
    const auto changed = dateIn(stored, "Last-Modified");
    return changed && dateOf(stored) - *changed >= std::chrono::seconds(1);
}

bool hasStrongTag(const ResponseHead& response)
{
    const auto tag = entityTag(response.fields);
    return tag && !tag->weak;
}

bool selectsForUpdate(const ResponseHead& notModified, const CacheResponse& stored)
{
    const auto named = entityTag(notModified.fields);
    if (!named)
        return agree(notModified.fields, stored.fields, "Last-Modified");
    const auto own = entityTag(stored.fields);
    return own && (named->weak ? weakMatch(*named, *own) : strongMatch(*named, *own));
}

CacheResponse freshened(
    const CacheResponse& stored, const ResponseHead& notModified, Moment requestTime)
{
    ResponseHead result = stored;
    // Fill in start: 7.8 freshened
    // The response only becomes younger.
    fallBack("7.8 freshened");
    // Fill in end: 7.8
    return {
        std::move(result), requestTime, stored.selectingFields, stored.bodyLength, stored.audience};
}

bool headMatchesStored(
    const ResponseHead& answerToHead, const CacheResponse& stored, std::uint64_t length)
{
    const auto named = answerToHead.fields.find("Content-Length");
    return answerToHead.status == stored.status &&
           agree(answerToHead.fields, stored.fields, "ETag") &&
           agree(answerToHead.fields, stored.fields, "Last-Modified") &&
           (!named || named == std::to_string(length));
}

bool replacesStored(const ResponseHead& response)
{
    return response.status < 500 && response.status != 206 && !isAboutTheRequest(response.status);
}

bool isKnownToClient(const RequestHead& request, const CacheResponse& stored)
{
    // Fill in start: 7.9 isKnownToClient
    // The client gets the complete response, whatever it has.
    fallBack("7.9 isKnownToClient");
    return false;
    // Fill in end: 7.9
}

ResponseHead notModified(const ResponseHead& stored)
{
    static constexpr std::string_view told[] = {"Age", "Cache-Control", "CDN-Cache-Control",
        "Content-Location", "Date", "ETag", "Expires", "Last-Modified", "Vary"};
    ResponseHead result{304, "Not Modified", {}};
    for (const std::string_view name : told)
        for (const std::string& value : stored.fields.findAll(name))
            result.fields.add(std::string(name), value);
    return result;
}

} // namespace proxy
