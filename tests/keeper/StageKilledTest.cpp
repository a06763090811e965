// The stage itself is killed in the midst of a play, with no chance to clean up.

#include "tests/keeper/KeeperTest.h"

#include <cppunit/extensions/HelperMacros.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace Support
{

class StageKilledTest : public KeeperTest
{
    CPPUNIT_TEST_SUITE(StageKilledTest);
    CPPUNIT_TEST(sigkillLeavesNoDaemon);
    CPPUNIT_TEST(sigkillLeavesNoForkBomb);
    CPPUNIT_TEST(sigkillLeavesNoHydra);
    CPPUNIT_TEST(ctrlCLeavesNothing);
    CPPUNIT_TEST_SUITE_END();

public:
    void sigkillLeavesNoDaemon() { killStageWith("daemonises", 1, SIGKILL); }
    void sigkillLeavesNoForkBomb() { killStageWith("fork-bomb", 250, SIGKILL); }
    void sigkillLeavesNoHydra() { killStageWith("hydra", 5, SIGKILL); }
    void ctrlCLeavesNothing() { killStageWith("zombies", 1, SIGINT); }

private:
    /// A second stage in a process of its own, killed when its proxy has so many processes.
    void killStageWith(const std::string& way, std::size_t processes, int signal)
    {
        const pid_t stage = ::fork();
        if (stage == 0)
        {
            ::setsid();
            const auto proxy = start(way, 10'000);
            _loop.runUntil([] { return false; }, Wire::Deadline::max());
            ::_exit(1);
        }
        await(std::to_string(processes) + " processes",
            [&] { return remains().size() >= processes; });
        const Descriptor keeper = handleOfKeeper(stage);
        ::kill(-stage, signal); // as Ctrl-C does: the whole group of the stage
        int status = 0;
        CPPUNIT_ASSERT_EQUAL(stage, ::waitpid(stage, &status, 0));
        CPPUNIT_ASSERT(WIFSIGNALED(status));
        pollfd polled{keeper.get(), POLLIN, 0};
        CPPUNIT_ASSERT_EQUAL_MESSAGE("end of the keeper", 1, ::poll(&polled, 1, 20'000));
        while (::waitpid(-1, nullptr, WNOHANG) > 0)
            ; // without namespaces this program inherits the keeper
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, remains().size());
    }

    /// A descriptor that becomes readable when the keeper, the stage's only child, has ended.
    static Descriptor handleOfKeeper(pid_t stage)
    {
        ProcessTable table;
        table.scan();
        for (const auto& entry : table.entries())
        {
            if (entry.parent == stage)
                return Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, entry.pid, 0)));
        }
        return Descriptor();
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(StageKilledTest);

} // namespace Support
