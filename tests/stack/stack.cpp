// A library that a program is started with (LD_PRELOAD). A process of it that a fault ends, such as
// SIGSEGV, first writes its stack to standard error; so does each process that gets SIGRTMAX - 1, and
// goes on. One line for each frame, with tabs between its parts:
//
//     KIT-STACK  PID  SIGNAL  MODULE  OFFSET  SYMBOL
//
// OFFSET is that of the instruction in MODULE, in hexadecimal digits. The last line has no more than the
// signal. tests/support/Stacks.h reads them.
// Everything here may run in a signal handler, after a fault: no memory is allocated.
//
// A program that is linked statically does not load it, and a sanitizer's own handlers stay.

#include <array>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <execinfo.h>
#include <unistd.h>

namespace
{

constexpr int mostFrames = 48;
constexpr std::array faults{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

/// A stack that has overflowed has no room for a handler.
alignas(16) std::array<char, 64 * 1024> spareStack;

/// Writes one line at once, so that lines of several processes do not mix.
void writeLine(int signal, const char* module, std::uintptr_t offset, const char* symbol)
{
    std::array<char, 512> line;
    const int length = std::snprintf(line.data(), line.size(),
        *module == '\0' ? "KIT-STACK\t%d\t%d\n" : "KIT-STACK\t%d\t%d\t%s\t%lx\t%s\n",
        static_cast<int>(::getpid()), signal, module, static_cast<unsigned long>(offset), symbol);
    if (length > 0 && static_cast<std::size_t>(length) < line.size())
        static_cast<void>(::write(STDERR_FILENO, line.data(), static_cast<std::size_t>(length)));
}

bool find(const void* address, Dl_info& place)
{
    return ::dladdr(address, &place) != 0 && place.dli_fname != nullptr;
}

/// Writes the frames of this thread, without the handler's own: those in this library, and the one
/// through which the kernel calls a handler.
void writeStack(int signal)
{
    static const char marker = 0;
    Dl_info own{};
    find(&marker, own);
    std::array<void*, mostFrames> frames;
    const auto count = static_cast<std::size_t>(::backtrace(frames.data(), mostFrames));
    std::size_t first = 0;
    Dl_info place{};
    while (first < count && find(frames[first], place) && place.dli_fbase == own.dli_fbase)
        ++first;
    ++first;
    for (std::size_t i = first; i < count; ++i)
    {
        // The address of a caller is the one after its call.
        const auto address = reinterpret_cast<std::uintptr_t>(frames[i]) - (i > first ? 1 : 0);
        if (find(reinterpret_cast<const void*>(address), place))
            writeLine(signal, place.dli_fname,
                address - reinterpret_cast<std::uintptr_t>(place.dli_fbase),
                place.dli_sname == nullptr ? "" : place.dli_sname);
    }
    writeLine(signal, "", 0, "");
}

/// The signal has its usual effect afterwards (SA_RESETHAND), also if no fault has sent it.
void onFault(int signal)
{
    writeStack(signal);
    ::raise(signal);
}

void onQuestion(int signal)
{
    writeStack(signal);
}

void install(int signal, void (*handler)(int), int flags)
{
    struct sigaction before = {};
    if (::sigaction(signal, nullptr, &before) != 0 || before.sa_handler != SIG_DFL)
        return;
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_ONSTACK | flags;
    ::sigaction(signal, &action, nullptr);
}

__attribute__((constructor)) void installAll()
{
    std::array<void*, 1> frame;
    ::backtrace(frame.data(), 1); // loads what it needs, which a handler could not
    stack_t spare = {};
    spare.ss_sp = spareStack.data();
    spare.ss_size = spareStack.size();
    ::sigaltstack(&spare, nullptr);
    for (const int signal : faults)
        install(signal, onFault, static_cast<int>(SA_RESETHAND));
    install(SIGRTMAX - 1, onQuestion, SA_RESTART);
}

} // namespace
