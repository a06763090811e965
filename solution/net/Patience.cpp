// Patience that waiting uses up.

#include "net/Patience.h"

#include "FillIn.h"

void Patience::use(Clock::duration waited, std::size_t bytes)
{
    // Fill in start: 4.5 use
    _left -= waited;
    _bytes += bytes;
    if (_bytes >= leastBytes())
        renew();
    // Fill in else
    // // Each byte renews it.
    // fallBack("4.5 use");
    // renew();
    // Fill in end: 4.5
}

void Patience::renew()
{
    _left = _whole;
    _bytes = 0;
}
