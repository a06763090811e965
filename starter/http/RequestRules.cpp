// Requests that HTTP forbids although they could be parsed.

#include "http/RequestRules.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "http/Authority.h"
#include "http/Grammar.h"

namespace proxy
{

void checkRequest(const RequestHead& request)
{
    // Fill in start: 4.2 checkRequest
    // Every request is accepted as it is.
    fallBack("4.2 checkRequest");
    // Fill in end: 4.2
}

} // namespace proxy
