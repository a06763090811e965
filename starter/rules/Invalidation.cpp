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
    // Stored responses stay.
    fallBack("7.10 invalidatedBy");
    // Fill in end: 7.10
    return result;
}

} // namespace proxy
