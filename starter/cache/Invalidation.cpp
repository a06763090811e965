// What a request that changes something does to the copies of what it has changed.

#include "cache/Invalidation.h"

#include "FillIn.h"
#include "http/UriReference.h"

std::vector<RequestTarget> invalidatedBy(
    const RequestHead& request, const RequestTarget& target, const ResponseHead& response)
{
    std::vector<RequestTarget> result;
    // Fill in start: 7.10 invalidatedBy
    // What is kept stays.
    fallBack("7.10 invalidatedBy");
    // Fill in end: 7.10
    return result;
}

bool isSafe(const std::string& method)
{
    return method == "GET" || method == "HEAD" || method == "OPTIONS" || method == "TRACE";
}
