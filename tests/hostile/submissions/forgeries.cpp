// A hostile submission that wants points for nothing, or wants to see or change what is not its own. The body of
// the response says which attempts worked, and which were refused.

namespace hostile
{

/// Says of each attempt whether it was made in vain.
class Attempts
{
public:
    void add(bool done)
    {
        ++_tried;
        _done += done ? 1 : 0;
    }
    Body text() const { return "done " + std::to_string(_done) + " of " + std::to_string(_tried); }

private:
    int _tried = 0;
    int _done = 0;
};

bool mayOpen(const std::string& path, int flags)
{
    const int file = ::open(path.c_str(), flags | O_CLOEXEC | O_NONBLOCK);
    ::close(file);
    return file != -1;
}

/// The kit's folder, which the name of a library tells.
std::string kit()
{
    const std::string path = std::getenv("LD_PRELOAD") == nullptr ? "" : std::getenv("LD_PRELOAD");
    return path.substr(0, path.find("/build/"));
}

Body readsOthers()
{
    Attempts attempts;
    const std::string program = std::filesystem::read_symlink("/proc/self/exe");
    for (const std::string path : {kit() + "/Makefile", kit() + "/solution/main.cpp",
             kit() + "/tests/plays/lab1/serves-a-text-file.play", program + "/../source/main.cpp",
             std::string("/etc/shadow"), std::string("/root/.ssh"), std::string("/proc/1/environ"),
             std::string("/dev/log"), std::string("/sys/kernel")})
        attempts.add(mayOpen(path, O_RDONLY));
    return attempts.text();
}

/// For the next run.
Body changesHarness()
{
    Attempts attempts;
    const std::string program = std::filesystem::read_symlink("/proc/self/exe");
    for (const std::string& path :
        {program, kit() + "/build/tests/stack.so", std::string("/usr/bin/env"),
            std::string("/etc/hosts"), std::string("/etc/ld.so.preload")})
    {
        attempts.add(mayOpen(path, O_WRONLY | O_CREAT));
        attempts.add(::unlink(path.c_str()) == 0);
        attempts.add(::rename(home("x").c_str(), path.c_str()) == 0);
    }
    return attempts.text();
}

/// Without /proc, and with that of the machine, if it were permitted.
Body patchesJudge()
{
    Attempts attempts;
    attempts.add(::umount2("/proc", MNT_DETACH) == 0);
    attempts.add(::mount("proc", "/proc", "proc", 0, nullptr) == 0);
    attempts.add(::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0);
    attempts.add(::ptrace(PTRACE_SEIZE, ::getppid(), nullptr, nullptr) == 0);
    for (const char* name : {"/proc/1/mem", "/proc/1/fd/3", "/proc/sys/kernel/core_pattern"})
        attempts.add(mayOpen(name, O_RDWR));
    return attempts.text();
}

const std::string forged = "plan 1\nlab1/forges\tpassed\t59\t\t\nend\nOK (4 tests)\n"
                           "{\"scores\":{\"lab1\":100}}\n";

/// Results wherever a careless grader would look for them.
Body forges()
{
    std::cout << forged << std::flush;
    std::cerr << forged << std::flush;
    for (int descriptor = 3; descriptor < 64; ++descriptor)
        ::write(descriptor, forged.data(), forged.size());
    for (const char* name : {"results.xml", "junit.xml", "autolab.txt", "row.csv"})
        std::ofstream(home(name)) << forged;
    ::mkfifo(home("results.json").c_str(), 0600);
    ::symlink("/etc/passwd", home("result.json").c_str());
    inDaemon(
        []
        {
            ::usleep(300'000);
            std::cout << forged << std::flush;
            waitLong(false);
        });
    std::cerr << "hostile: forges" << std::endl;
    throw std::runtime_error(forged);
}

/// Lines with which the kit's own parts tell something.
Body tellsLies()
{
    std::cerr << "KIT-STACK\t1\t11\t\x1b]0;x\x07\t0\n"
              << "Fill in: 1.7 answerWithFile\nReady to serve on 127.0.0.1:1\n"
              << std::flush;
    return "ran";
}

Body writesToTerminal()
{
    std::cout << "\x1b]0;title\x07\x1b[2J\x1b[31m\rpassed\n" << std::flush;
    throw std::runtime_error("\x1b[1A\x1b[2K\x07 passed");
}

/// What would be found by a later test, or by another submission.
Body leavesMark()
{
    std::ofstream(home("mark")) << "x";
    std::ofstream("/tmp/mark") << "x";
    std::ofstream("/dev/shm/mark") << "x";
    inDaemon([] { waitLong(false); });
    return "ran";
}

Body findsMark()
{
    Attempts attempts;
    for (const std::string& path :
        {home("mark"), std::string("/tmp/mark"), std::string("/dev/shm/mark")})
        attempts.add(mayOpen(path, O_RDONLY));
    return attempts.text();
}

} // namespace hostile
