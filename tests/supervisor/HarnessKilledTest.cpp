// The harness itself is killed in the middle of a play, and has no chance to clean up.

#include "tests/supervisor/SupervisorFixture.h"

#include <cppunit/extensions/HelperMacros.h>
#include <functional>
#include <set>
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
    void sigkillLeavesNoDaemon() { killHarnessWith("daemonises", 1, SIGKILL); }
    void sigkillLeavesNoForkBomb() { killHarnessWith("fork-bomb", 250, SIGKILL); }
    void sigkillLeavesNoHydra() { killHarnessWith("hydra", 5, SIGKILL); }
    void ctrlCLeavesNothing() { killHarnessWith("zombies", 1, SIGINT); }

private:
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

    /// Starts a second harness, and kills it when its proxy has had that many processes. (Some live
    /// for less than a millisecond: they are counted over several looks.)
    void killHarnessWith(const std::string& way, std::size_t processes, int signal)
    {
        Harness harness(
            [&]
            {
                ::signal(signal, SIG_DFL); // a shell lets its background processes ignore SIGINT
                const auto proxy = start(way, 10'000);
                _loop.runUntil([] { return false; }, Wire::Deadline::max());
            });
        std::set<pid_t> seen;
        await(std::to_string(processes) + " processes",
            [&]
            {
                for (const pid_t process : remains())
                    seen.insert(process);
                return seen.size() >= processes;
            });
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
