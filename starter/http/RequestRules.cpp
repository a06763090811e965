// What a request must not be.

#include "http/RequestRules.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "http/Grammar.h"

void checkRequest(const RequestHead& request)
{
    // Fill in start: 4.2 checkRequest
    // Every request is taken as it is.
    fallBack("4.2 checkRequest");
    // Fill in end: 4.2
}
