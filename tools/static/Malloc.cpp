// malloc(3) and its kin, with a Region for small pieces in front of the C library's. The linker leads the calls here
// (--wrap), and the names with __real_ to the C library.

#include "tools/static/Region.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <pthread.h>
#include <sys/single_threaded.h>
#include <utility>

extern "C"
{
    void* __real_malloc(std::size_t size);
    void __real_free(void* memory);
    void* __real_calloc(std::size_t count, std::size_t size);
    void* __real_realloc(void* memory, std::size_t size);
    int __real_malloc_trim(std::size_t rest);
}

namespace
{

alignas(4096) constinit std::array<char, 256 * 1024> regionMemory{};

/// In one page: each new process writes to it.
struct alignas(1024) State
{
    Region region{regionMemory};
    std::mutex mutex;
    bool cLibraryIsUsed = false; ///< this process has asked it for memory
};
constinit State state;

/// The proxy resolves names in a second thread. Most processes have one, and need no lock.
std::unique_lock<std::mutex> lockIfShared()
{
    std::unique_lock lock(state.mutex, std::defer_lock);
    if (__libc_single_threaded == 0)
        lock.lock();
    return lock;
}

__attribute__((constructor)) void watchForks()
{
    ::pthread_atfork([] { state.mutex.lock(); }, [] { state.mutex.unlock(); },
        []
        {
            state.mutex.unlock();
            state.region.becomeInherited();
            state.cLibraryIsUsed = false;
        });
}

/// Returns null if the C library must do it.
void* allocateFromRegion(std::size_t size)
{
    const auto lock = lockIfShared();
    void* memory = state.region.allocate(size);
    state.cLibraryIsUsed = state.cLibraryIsUsed || memory == nullptr;
    return memory;
}

} // namespace

extern "C" void* __wrap_malloc(std::size_t size)
{
    void* memory = allocateFromRegion(size);
    return memory != nullptr ? memory : __real_malloc(size);
}

extern "C" void __wrap_free(void* memory)
{
    if (!state.region.owns(memory))
        return __real_free(memory);
    const auto lock = lockIfShared();
    state.region.release(memory);
}

extern "C" void* __wrap_calloc(std::size_t count, std::size_t size)
{
    std::size_t whole = 0;
    const bool isTooMuch = __builtin_mul_overflow(count, size, &whole);
    void* memory = isTooMuch ? nullptr : allocateFromRegion(whole);
    return memory != nullptr ? std::memset(memory, 0, whole) : __real_calloc(count, size);
}

extern "C" void* __wrap_realloc(void* memory, std::size_t size)
{
    if (memory == nullptr)
        return __wrap_malloc(size);
    if (!state.region.owns(memory))
        return __real_realloc(memory, size);
    const std::size_t before = Block::of(memory)->memorySize();
    if (size <= before)
        return memory;
    void* larger = __wrap_malloc(size);
    if (larger != nullptr)
    {
        std::memcpy(larger, memory, before);
        __wrap_free(memory);
    }
    return larger;
}

extern "C" int __wrap_malloc_trim(std::size_t rest)
{
    bool goOn = false;
    {
        const auto lock = lockIfShared();
        state.region.trim();
        goOn = std::exchange(state.cLibraryIsUsed, false);
    }
    return goOn ? __real_malloc_trim(rest) : 1;
}
