// Is the copy still good? B asks C, and A asks B, with the same words.

#include "cache/Validation.h"

#include "FillIn.h"
#include "cache/Freshness.h"
#include "cache/Storing.h"
#include "http/EntityTag.h"
#include "http/Forwarding.h"
#include "http/HttpDate.h"

#include <algorithm>

namespace
{

/// Whether the two have the same value in this field, if the first has it at all.
bool agree(const FieldList& one, const FieldList& other, std::string_view name)
{
    const auto value = one.find(name);
    return !value || value == other.find(name);
}

bool isUnchangedSince(const StoredHead& stored, const std::string& text)
{
    const auto since = parseHttpDate(text, std::chrono::floor<std::chrono::seconds>(stored.asked));
    return since && dateIn(stored, "Last-Modified").value_or(dateOf(stored)) <= *since;
}

} // namespace

RequestHead validationRequest(const RequestHead& request, const StoredHead& stored)
{
    RequestHead result = request;
    // Fill in start: 7.7 validationRequest
    // C is asked for the whole of it.
    fallBack("7.7 validationRequest");
    // Fill in end: 7.7
    return result;
}

bool hasStrongDate(const StoredHead& stored)
{
    const auto changed = dateIn(stored, "Last-Modified");
    return changed && dateOf(stored) - *changed >= std::chrono::seconds(1);
}

bool speaksOf(const ResponseHead& notModified, const StoredHead& stored)
{
    const auto named = entityTag(notModified.fields);
    if (!named)
        return agree(notModified.fields, stored.fields, "Last-Modified");
    const auto own = entityTag(stored.fields);
    return own && (named->weak ? sameWeakly(*named, *own) : sameStrongly(*named, *own));
}

StoredHead freshened(const StoredHead& stored, const ResponseHead& notModified, Moment asked)
{
    StoredHead result = stored;
    result.asked = asked;
    // Fill in start: 7.8 freshened
    // It is as young as if it had just come, and else as it was.
    fallBack("7.8 freshened");
    // Fill in end: 7.8
    return result;
}

bool describes(const ResponseHead& answerToHead, const StoredHead& stored, std::uint64_t length)
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

bool isKnownToClient(const RequestHead& request, const StoredHead& stored)
{
    // Fill in start: 7.9 isKnownToClient
    // Whatever A has, it gets all of it.
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
