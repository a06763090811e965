// A time limit that waiting uses up and bytes renew.

#include "net/ReceiveBudget.h"

#include "FillIn.h"

namespace proxy
{

void ReceiveBudget::use(SteadyClock::duration waited, std::size_t bytes)
{
    // Fill in start: 4.5 use
    // Each byte renews it.
    fallBack("4.5 use");
    renew();
    // Fill in end: 4.5
}

void ReceiveBudget::renew()
{
    _left = _whole;
    _bytes = 0;
}

} // namespace proxy
