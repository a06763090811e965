// Linked into a proxy that is built with sanitizers. Its processes end with _exit(), so nobody
// would look for leaks; and what a child's sanitizer says might be read by nobody. So the search is
// made here, before _exit() (the linker leads every call of it to this one), and all is written to
// files that tests/all.sh looks for.

#include <sanitizer/lsan_interface.h>

extern "C"
{
    [[noreturn]] void __real__exit(int status);
    [[noreturn]] void __wrap__exit(int status);
    const char* __asan_default_options();
    const char* __ubsan_default_options();
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
    // Memory that was given back is used again at once, or a process would seem to grow.
    return "quarantine_size_mb=0:thread_local_quarantine_size_kb=0:log_path=" SANITIZER_WORDS;
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

const char* __ubsan_default_options()
{
    return "log_path=" SANITIZER_WORDS;
}
