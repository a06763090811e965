#pragma once

#include <cstddef>
#include <memory>
#include <sys/mman.h>

namespace proxy
{

/// Ends a mapping of this size (munmap(2)).
struct Unmap
{
    std::size_t size;
    void operator()(void* memory) const { ::munmap(memory, size); }
};

/// Memory that several processes share (mmap(2)).
using SharedMemory = std::unique_ptr<void, Unmap>;

/// Returns memory, all zeros, that this process shares with the children that it forks. The kernel
/// allocates a page only when it is touched. Throws std::bad_alloc if there is no room for it.
SharedMemory shareMemory(std::size_t size);

/// Returns the first `size` bytes of an open file, as memory that is shared by all processes that map
/// this file; null if it cannot be mapped. A shorter file is made as long.
SharedMemory shareFile(int file, std::size_t size);

} // namespace proxy
