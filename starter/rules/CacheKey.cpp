// The name under which a response is stored.

#include "rules/CacheKey.h"

#include "FillIn.h"

namespace proxy
{

std::string cacheKey(const std::string& method, const RequestTarget& target)
{
    // Fill in start: 3.1 cacheKey
    // Nothing has a key yet, so nothing is looked up and nothing is stored.
    fallBack("3.1 cacheKey");
    return {};
    // Fill in end: 3.1
}

} // namespace proxy
