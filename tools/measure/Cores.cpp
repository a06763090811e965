// Client and server do not share a core, if there are two.

#include "tools/measure/Cores.h"

#include <cstddef>
#include <sched.h>

namespace Measure
{

int divideCores()
{
    cpu_set_t cores;
    CPU_ZERO(&cores);
    if (::sched_getaffinity(0, sizeof cores, &cores) != 0 || CPU_COUNT(&cores) < 2)
        return -1;
    std::size_t last = CPU_SETSIZE - 1;
    while (!CPU_ISSET(last, &cores))
        --last;
    CPU_CLR(last, &cores);
    return ::sched_setaffinity(0, sizeof cores, &cores) == 0 ? static_cast<int>(last) : -1;
}

} // namespace Measure
