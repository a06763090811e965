// A request that changes something at the origin makes stored responses invalid.

#include "rules/Invalidation.h"

#include "FillIn.h"
#include "http/Method.h"
#include "http/UriReference.h"

namespace proxy
{

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
    // // Stored responses stay.
    // fallBack("7.10 invalidatedBy");
    // Fill in end: 7.10
    return result;
}

} // namespace proxy
