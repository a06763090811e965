// The memory is a replacement for what a large parent process has: a cache, for example.

#include "tools/bare/Memory.h"

#include <cstring>
#include <sys/mman.h>

namespace Bare
{

bool touchMemory(std::size_t megabytes, std::string_view kind)
{
    const std::size_t size = megabytes << 20;
    if (size == 0)
        return true;
    const int sharing = kind == "shared" ? MAP_SHARED : MAP_PRIVATE;
    void* const memory =
        ::mmap(nullptr, size, PROT_READ | PROT_WRITE, sharing | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return false;
    // Some kernels use huge pages unasked.
    ::madvise(memory, size, kind == "huge" ? MADV_HUGEPAGE : MADV_NOHUGEPAGE);
    std::memset(memory, 1, size);
    return kind != "dontfork" || ::madvise(memory, size, MADV_DONTFORK) == 0;
}

} // namespace Bare
