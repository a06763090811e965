// The harness itself is killed in the middle of a play, and has no chance to clean up.

#include "tests/supervisor/SupervisorFixture.h"

#include <array>
#include <cppunit/extensions/HelperMacros.h>
#include <fcntl.h>
#include <functional>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <utility>

namespace Support
{

class HarnessKilledTest : public SupervisorFixture
{
    CPPUNIT_TEST_SUITE(HarnessKilledTest);
    CPPUNIT_TEST(sigkillLeavesNoDaemon);
    CPPUNIT_TEST(sigkillLeavesNoForkBomb);
    CPPUNIT_TEST(sigkillLeavesNoHydra);
    CPPUNIT_TEST(ctrlCLeavesNothing);
    CPPUNIT_TEST_SUITE_END();

public:
    void sigkillLeavesNoDaemon() { killHarnessWith("daemonises", processes<1>, SIGKILL); }
    void sigkillLeavesNoForkBomb() { killHarnessWith("fork-bomb", processes<250>, SIGKILL); }
    void sigkillLeavesNoHydra()
    {
        // Its processes end too soon to be counted.
        killHarnessWith(
            "hydra",
            [](const ProxyProcess& proxy)
            { return proxy.log().find("2000 births") != std::string::npos; },
            SIGKILL);
    }
    void ctrlCLeavesNothing() { killHarnessWith("zombies", processes<1>, SIGINT); }

private:
    static constexpr std::chrono::milliseconds look{5}; // between two checks

    /// A second harness, in a process and a process group of its own. The destructor kills it.
    class Harness
    {
    public:
        explicit Harness(const std::function<void()>& run) : _pid(::fork())
        {
            ::setpgid(_pid, _pid); // both do it, so that it is done for both
            if (_pid != 0)
                return;
            run();
            ::_exit(1);
        }
        ~Harness()
        {
            if (_pid > 0)
                kill(SIGKILL);
        }
        Harness(const Harness&) = delete;
        Harness& operator=(const Harness&) = delete;

        [[nodiscard]] pid_t pid() const { return _pid; }

        /// Sends the signal to the whole group, as Ctrl-C does, and returns the status as waitpid()
        /// does.
        int kill(int signal)
        {
            int status = 0;
            ::kill(-_pid, signal);
            ::waitpid(std::exchange(_pid, 0), &status, 0);
            return status;
        }

    private:
        pid_t _pid;
    };

    template <std::size_t least>
    static bool processes(const ProxyProcess& proxy)
    {
        return proxy.processes().size() >= least;
    }

    /// Starts a second harness, and kills it when it has said that its proxy is under way.
    void killHarnessWith(const std::string& way,
        const std::function<bool(const ProxyProcess&)>& isUnderWay, int signal)
    {
        std::array<int, 2> ends{};
        CPPUNIT_ASSERT_EQUAL(0, ::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK));
        const FileDescriptor reading(ends[0]);
        const FileDescriptor writing(ends[1]);
        Harness harness(
            [&]
            {
                ::signal(signal, SIG_DFL); // a shell lets its background processes ignore SIGINT
                const auto proxy = start(way, 10'000);
                _loop.runUntil([&] { return isUnderWay(*proxy); }, Wire::Deadline::max(), look);
                if (::write(writing.get(), "!", 1) == 1)
                    _loop.runUntil([] { return false; }, Wire::Deadline::max());
            });
        char word = 0;
        await("the second harness", [&] { return ::read(reading.get(), &word, 1) == 1; });
        const FileDescriptor supervisor = handleOfSupervisor(harness.pid());
        CPPUNIT_ASSERT(WIFSIGNALED(harness.kill(signal)));
        pollfd polled{supervisor.get(), POLLIN, 0};
        CPPUNIT_ASSERT_EQUAL_MESSAGE("end of the supervisor", 1, ::poll(&polled, 1, 20'000));
        while (::waitpid(-1, nullptr, WNOHANG) > 0)
            ; // without a namespace, the supervisor becomes a child of this program
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, remains().size());
    }

    /// A descriptor that becomes readable when the supervisor, the only child of the harness, has
    /// ended.
    static FileDescriptor handleOfSupervisor(pid_t harness)
    {
        ProcessTable table;
        table.scan();
        for (const auto& entry : table.entries())
        {
            if (entry.parent == harness)
                return FileDescriptor(static_cast<int>(::syscall(SYS_pidfd_open, entry.pid, 0)));
        }
        return FileDescriptor();
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(HarnessKilledTest);

} // namespace Support
