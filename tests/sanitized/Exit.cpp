// Linked into a proxy that is built with sanitizers. Its processes end with _exit(), so nobody
// would look for leaks. So the search is made here, before _exit(): the linker redirects every call of
// it to this one.

#include <sanitizer/lsan_interface.h>

extern "C"
{
    [[noreturn]] void __real__exit(int status);
    [[noreturn]] void __wrap__exit(int status);
    const char* __asan_default_options();
    const char* __lsan_default_options();
    const char* __lsan_default_suppressions();
}

void __wrap__exit(int status)
{
    __lsan_do_leak_check();
    __real__exit(status);
}

const char* __asan_default_options()
{
    // SIGABRT: then the stack is reported as that of any other crash. Memory that was given back is
    // soon used again, or a process would seem to grow.
    return "abort_on_error=1:quarantine_size_mb=1:thread_local_quarantine_size_kb=64";
}

const char* __lsan_default_options()
{
    return "print_suppressions=0";
}

const char* __lsan_default_suppressions()
{
    // A thread that still looks a name up when its process ends: the search does not see what it holds.
    return "leak:res_context_send\n";
}
