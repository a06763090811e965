// The harness itself is killed in the middle of a play, and has no chance to clean up.

#include "tests/supervisor/SupervisorFixture.h"

#include <cppunit/extensions/HelperMacros.h>
#include <sys/syscall.h>
#include <sys/wait.h>

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
    /// Starts a second harness in a process of its own, and kills it when its proxy has that many
    /// processes.
    void killHarnessWith(const std::string& way, std::size_t processes, int signal)
    {
        const pid_t harness = ::fork();
        if (harness == 0)
        {
            ::setsid();
            ::signal(signal, SIG_DFL); // a shell lets its background processes ignore SIGINT
            const auto proxy = start(way, 10'000);
            _loop.runUntil([] { return false; }, Wire::Deadline::max());
            ::_exit(1);
        }
        await(std::to_string(processes) + " processes",
            [&] { return remains().size() >= processes; });
        const FileDescriptor supervisor = handleOfSupervisor(harness);
        ::kill(-harness, signal); // as Ctrl-C does, to the whole process group of the harness
        int status = 0;
        CPPUNIT_ASSERT_EQUAL(harness, ::waitpid(harness, &status, 0));
        CPPUNIT_ASSERT(WIFSIGNALED(status));
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
