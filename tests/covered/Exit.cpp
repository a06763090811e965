// Linked into a proxy that counts which lines are executed. Its processes end with _exit(), which does
// not write the counters; so they are written here, before _exit() (the linker leads every call of it
// to this one).

extern "C"
{
    void __gcov_dump(); // <gcov.h> declares it as a function of C++ in some versions
    [[noreturn]] void __real__exit(int status);
    [[noreturn]] void __wrap__exit(int status);
}

void __wrap__exit(int status)
{
    __gcov_dump();
    __real__exit(status);
}
