// malloc(3) and its kin on that heap, instead of those of the C library ("Replacing malloc" in its manual).

#include "tools/static/Heap.h"

#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <mutex>
#include <pthread.h>
#include <sys/single_threaded.h>

namespace
{

// In one page: each new process writes to it.
alignas(1024) constinit Heap heap;
constinit std::mutex heapMutex;

/// Locks the heap if there is more than one thread: the proxy resolves names in a second one.
class Turn
{
public:
    Turn() : _isNeeded(__libc_single_threaded == 0)
    {
        if (_isNeeded)
            heapMutex.lock();
    }
    ~Turn()
    {
        if (_isNeeded)
            heapMutex.unlock();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    const bool _isNeeded;
};

// A process that has a second thread does not fork.
__attribute__((constructor)) void watchForks()
{
    ::pthread_atfork(nullptr, nullptr, [] { heap.becomeInherited(); });
}

std::size_t bytesIn(void* memory)
{
    const Block* block = Block::of(memory);
    return block->size() - (block->kind() == Block::mapped ? Block::alignment : Block::head);
}

} // namespace

extern "C"
{

    void* malloc(std::size_t bytes) noexcept
    {
        const Turn turn;
        if (Block* block = bytes <= PTRDIFF_MAX ? heap.allocate(bytes) : nullptr)
            return block->memory();
        errno = ENOMEM;
        return nullptr;
    }

    void free(void* memory) noexcept
    {
        if (memory == nullptr)
            return;
        const Turn turn;
        heap.release(Block::of(memory));
    }

    void* calloc(std::size_t count, std::size_t size) noexcept
    {
        std::size_t bytes = 0;
        if (__builtin_mul_overflow(count, size, &bytes))
            bytes = SIZE_MAX;
        void* memory = malloc(bytes);
        return memory == nullptr ? nullptr : std::memset(memory, 0, bytes);
    }

    void* realloc(void* memory, std::size_t bytes) noexcept
    {
        if (memory == nullptr)
            return malloc(bytes);
        if (bytes <= bytesIn(memory))
            return memory;
        void* larger = malloc(bytes);
        if (larger == nullptr)
            return nullptr;
        std::memcpy(larger, memory, bytesIn(memory));
        free(memory);
        return larger;
    }

    // Nothing in the proxy asks for a larger alignment. The C library's functions would take the memory from its own heap.
    void* memalign(std::size_t, std::size_t) noexcept
    {
        std::abort();
    }

    void* aligned_alloc(std::size_t, std::size_t) noexcept
    {
        std::abort();
    }

    int posix_memalign(void**, std::size_t, std::size_t) noexcept
    {
        std::abort();
    }

    std::size_t malloc_usable_size(void* memory) noexcept
    {
        return memory == nullptr ? 0 : bytesIn(memory);
    }

    int malloc_trim(std::size_t) noexcept
    {
        const Turn turn;
        heap.trim();
        return 1;
    }

    /// It has no parameters.
    int mallopt(int, int) noexcept
    {
        return 0;
    }
}
