// What a request that changes something does to the copies of what it has changed.

#include "cache/Invalidation.h"

#include "FillIn.h"
#include "http/UriReference.h"

std::vector<RequestTarget> invalidatedBy(
    const RequestHead& request, const RequestTarget& target, const ResponseHead& response)
{
    std::vector<RequestTarget> result;
    // Fill in start: 7.10 invalidatedBy
    if (isSafe(request.line.method) || response.status < 200 || response.status > 399)
        return result;
    result.push_back(target);
    for (const char* name : {"Location", "Content-Location"})
    {
        const auto reference = response.fields.find(name);
        const auto named = reference ? resolve(*reference, target) : std::nullopt;
        if (named && named->authority() == target.authority())
            result.push_back(*named);
    }
    // Fill in else
    // // What is kept stays.
    // fallBack("7.10 invalidatedBy");
    // Fill in end: 7.10
    return result;
}

bool isSafe(const std::string& method)
{
    return method == "GET" || method == "HEAD" || method == "OPTIONS" || method == "TRACE";
}
