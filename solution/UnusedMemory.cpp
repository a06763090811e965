// A child begins with its parent's pages, and gets a copy of each page that it writes to. The copies stay until it
// exits, unless it says that it no longer needs them.

#include "UnusedMemory.h"

#include <cstddef>
#include <cstdint>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

namespace proxy
{

namespace
{

/// The functions of a request never go deeper than this.
constexpr std::size_t deepest = 256 * 1024;
/// What this function itself, and madvise(2), may need below its frame.
constexpr std::size_t ownNeed = 512;

} // namespace

void giveBackUnusedMemory()
{
    ::malloc_trim(0);
    // The stack grows down. The pages further down belonged to functions that have returned; when they are used again,
    // the kernel provides pages of zeros.
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    auto* end = static_cast<char*>(__builtin_frame_address(0)) - ownNeed;
    end -= reinterpret_cast<std::uintptr_t>(end) % page;
    ::madvise(end - deepest, deepest, MADV_DONTNEED);
}

} // namespace proxy
