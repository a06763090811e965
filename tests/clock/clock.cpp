// A library that a program is started with (LD_PRELOAD), and that tells it the time in a file instead
// of the system's: KIT_CLOCK names the file, and ProxyClock writes it. Only the time of day is another
// one; the clock that deadlines are measured with (CLOCK_MONOTONIC) is the system's, and so are the
// times of files.
//
// A program that asks the kernel without the C library does not notice it: one that is linked
// statically, or is written in Go.

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace
{

/// The content of the file, as in tests/support/ProxyClock.cpp.
struct Shown
{
    std::int64_t seconds; ///< since 1970
    std::uint64_t asked;  ///< how often the program has asked for the time
};

Shown* shown = nullptr;

__attribute__((constructor)) void openTheFile()
{
    const char* path = std::getenv("KIT_CLOCK");
    const int file = path == nullptr ? -1 : ::open(path, O_RDWR | O_CLOEXEC);
    if (file == -1)
        return;
    void* memory = ::mmap(nullptr, sizeof(Shown), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    shown = memory == MAP_FAILED ? nullptr : static_cast<Shown*>(memory);
    ::close(file);
}

int now(clockid_t clock, timespec* time)
{
    const bool ofDay = clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE;
    if (!ofDay || shown == nullptr)
        return static_cast<int>(::syscall(SYS_clock_gettime, clock, time));
    std::atomic_ref(shown->asked).fetch_add(1);
    *time = {std::atomic_ref(shown->seconds).load(), 0};
    return 0;
}

} // namespace

// The headers of the C library say that some of these throw nothing, and some of them no null pointer.
extern "C"
{
    int clock_gettime(clockid_t clock, timespec* time) noexcept
    {
        return now(clock, time);
    }

    int gettimeofday(timeval* __restrict time, void* __restrict) noexcept
    {
        timespec precise{};
        const int result = now(CLOCK_REALTIME, &precise);
        *time = {precise.tv_sec, precise.tv_nsec / 1000};
        return result;
    }

    time_t time(time_t* where) noexcept
    {
        timespec precise{};
        now(CLOCK_REALTIME, &precise);
        if (where != nullptr)
            *where = precise.tv_sec;
        return precise.tv_sec;
    }

    int timespec_get(timespec* time, int base) noexcept
    {
        return base == TIME_UTC && now(CLOCK_REALTIME, time) == 0 ? base : 0;
    }
}
