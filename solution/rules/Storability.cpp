// May this response be stored, and which of its fields?

#include "rules/Storability.h"

#include "FillIn.h"
#include "http/ByteRange.h"
#include "http/Forwarding.h"
#include "http/Grammar.h"

#include <algorithm>
#include <array>

namespace proxy
{

namespace
{

template <std::size_t Size>
bool isAmong(int status, const std::array<int, Size>& statuses)
{
    return std::binary_search(statuses.begin(), statuses.end(), status);
}

/// The names of the fields that the response itself keeps out of the store.
std::vector<std::string> notStored(const CacheResponse& response)
{
    std::vector<std::string> names = response.fields.listMembers("Connection");
    for (const char* directive : {"private", "no-cache"})
        for (std::string& name : response.directives.fieldNames(directive))
            names.push_back(std::move(name));
    return names;
}

} // namespace

bool mayBeStored(const ResponseHead& response)
{
    // Fill in start: 3.2 mayBeStored
    return response.status == 200 && !response.fields.hasMember("Cache-Control", "no-store") &&
           !response.fields.hasMember("Cache-Control", "private");
    // Fill in end: 3.2
}

bool isStorable(const CacheRequest& request, const CacheResponse& response)
{
    // Fill in start: 7.1 isStorable
    const CacheControl& said = response.directives;
    const bool forbidden = (said.has("must-understand") && !understandsStatus(response.status)) ||
                           (said.has("no-store") && !said.permits("must-understand"));
    if (request.directives.has("no-store") || forbidden || said.hasAlone("private"))
        return false;
    const bool forAll =
        said.permits("must-revalidate") || said.permits("public") || said.permits("s-maxage");
    if (request.fields.find("Authorization") && !forAll)
        return false;
    if (isAboutTheRequest(response.status) || response.fields.hasMember("Vary", "*") ||
        (response.status == 206 && !partialContentRange(response)))
        return false;
    return said.permits("public") || hasLifetime(response) || mayBeStored(response) ||
           (hasValidator(response) && isHeuristicallyCacheable(response.status));
    // Fill in else
    // // A response for one client, or for certain requests, is not stored for others.
    // fallBack("7.1 isStorable");
    // return !request.fields.find("Authorization") && !response.fields.find("Vary") &&
    //        mayBeStored(response);
    // Fill in end: 7.1
}

bool hidesCacheFields(const CacheResponse& response)
{
    const auto hidden = notStored(response);
    return std::any_of(hidden.begin(), hidden.end(),
        [](const std::string& name)
        {
            return isOneOf(name, {"Age", "Cache-Control", "CDN-Cache-Control", "Content-Range",
                                     "Date", "Expires", "Vary"});
        });
}

bool isAboutTheRequest(int status)
{
    return status == 304 || status == 412 || status == 416 || status == 426;
}

bool hasLifetime(const CacheResponse& response)
{
    const CacheControl& said = response.directives;
    return said.permits("s-maxage") || said.permits("max-age") ||
           (!said.isTargeted() && response.fields.find("Expires"));
}

bool hasValidator(const ResponseHead& response)
{
    return response.fields.find("ETag") || response.fields.find("Last-Modified");
}

bool understandsStatus(int status)
{
    static constexpr std::array known{200, 201, 202, 203, 204, 205, 206, 300, 301, 302, 303, 304,
        305, 307, 308, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414,
        415, 416, 417, 421, 422, 426, 500, 501, 502, 503, 504, 505};
    return isAmong(status, known);
}

bool isHeuristicallyCacheable(int status)
{
    static constexpr std::array known{200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501};
    return isAmong(status, known);
}

FieldList storedFields(const CacheResponse& response)
{
    FieldList kept = endToEndFields(response.fields);
    // The length of the body is that of the file.
    kept.remove("Content-Length");
    kept.removeAll(notStored(response));
    return kept;
}

} // namespace proxy
