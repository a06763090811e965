// The clock of this machine.

#include "Clock.h"

namespace proxy
{

std::chrono::sys_time<std::chrono::nanoseconds> preciseNow()
{
    return std::chrono::system_clock::now();
}

} // namespace proxy
