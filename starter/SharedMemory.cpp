// Two ways to get memory that several processes share.

#include "SharedMemory.h"

#include <fcntl.h>
#include <new>

namespace proxy
{

namespace
{

SharedMemory map(std::size_t size, int flags, int file)
{
    void* const memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, flags, file, 0);
    return {memory == MAP_FAILED ? nullptr : memory, Unmap{size}};
}

} // namespace

SharedMemory shareMemory(std::size_t size)
{
    SharedMemory memory = map(size, MAP_SHARED | MAP_ANONYMOUS, -1);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

SharedMemory shareFile(int file, std::size_t size)
{
    // The file's blocks are allocated now: a full disk would end the process that writes to the memory
    // (SIGBUS).
    if (::posix_fallocate(file, 0, static_cast<off_t>(size)) != 0)
        return {nullptr, Unmap{size}};
    return map(size, MAP_SHARED, file);
}

} // namespace proxy
