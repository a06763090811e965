// Proxies that resist their end, or end in unusual ways. Each test first makes sure that the proxy
// really misbehaves.

#include "tests/supervisor/SupervisorFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Support
{

class EndTest : public SupervisorFixture
{
    CPPUNIT_TEST_SUITE(EndTest);
    CPPUNIT_TEST(aProxyThatIgnoresSigtermIsKilled);
    CPPUNIT_TEST(aForkBombIsKilled);
    CPPUNIT_TEST(aForkBombIsKilledByItsLimit);
    CPPUNIT_TEST(zombiesWithoutEndAreKilledByTheirLimit);
    CPPUNIT_TEST(helpersAndZombiesAreNotKept);
    CPPUNIT_TEST(aHydraIsKilled);
    CPPUNIT_TEST(aDaemonIsKilled);
    CPPUNIT_TEST(zombiesAreCountedAndRemoved);
    CPPUNIT_TEST(stoppedProcessesAreKilled);
    CPPUNIT_TEST(aProxyThatKillsItsParentLeavesNothing);
    CPPUNIT_TEST(statusZeroIsReported);
    CPPUNIT_TEST(anotherStatusIsReported);
    CPPUNIT_TEST(aSignalIsReported);
    CPPUNIT_TEST(killEndsTheFirstProcess);
    CPPUNIT_TEST(theDestructorKillsAllProcesses);
    CPPUNIT_TEST(aProxyCanBeStartedAgain);
    CPPUNIT_TEST_SUITE_END();

public:
    void aProxyThatIgnoresSigtermIsKilled()
    {
        const auto proxy = start("ignores-term");
        awaitReady(*proxy);
        proxy->terminate();
        await("the message that SIGTERM came",
            [&] { return proxy->log().find("SIGTERM came") != std::string::npos; });
        CPPUNIT_ASSERT(!proxy->exited());
        assertNothingLeft(*proxy);
    }

    void aForkBombIsKilled()
    {
        const auto proxy = start("fork-bomb", 10'000);
        await("more than 250 processes", [&] { return proxy->processes().size() > 250; });
        proxy->terminate();
        assertNothingLeft(*proxy);
    }

    void aForkBombIsKilledByItsLimit()
    {
        const auto proxy = start("fork-bomb", 100);
        awaitEnd(*proxy);
        CPPUNIT_ASSERT(proxy->forksWithoutEnd());
        CPPUNIT_ASSERT_EQUAL(std::string("forks without end ("), proxy->ending().substr(0, 19));
        assertNothingLeft(*proxy);
    }

    void zombiesWithoutEndAreKilledByTheirLimit()
    {
        const auto proxy = start("zombies", 5); // 30 zombies
        awaitEnd(*proxy);
        CPPUNIT_ASSERT(proxy->forksWithoutEnd());
        assertNothingLeft(*proxy);
    }

    void helpersAndZombiesAreNotKept()
    {
        // Of the 181, 61 are kept; but 60 others may not have exited yet when they are counted.
        const auto proxy = start("helpers", 130);
        awaitReady(*proxy);
        await("181 processes", [&] { return proxy->processes().size() == 181; });
        // The supervisor counts after each signal that it passes on, before it takes the next one.
        for (int signals = 1; signals <= 3; ++signals)
        {
            const auto mark = proxy->mark();
            proxy->terminate();
            await("the message that SIGTERM came",
                [&] { return proxy->exited() || proxy->mark() > mark; });
        }
        CPPUNIT_ASSERT_EQUAL(std::string(), proxy->ending());
        assertNothingLeft(*proxy);
    }

    void aHydraIsKilled()
    {
        const auto proxy = start("hydra");
        awaitEnd(*proxy);
        await("the message about 2000 births",
            [&] { return proxy->log().find("2000 births") != std::string::npos; });
        assertNothingLeft(*proxy);
    }

    void aDaemonIsKilled()
    {
        const auto proxy = start("daemonises");
        awaitReady(*proxy);
        awaitEnd(*proxy);
        CPPUNIT_ASSERT(proxy->exitedWith(0));
        await("only one process", [&] { return proxy->processes().size() == 1; });
        CPPUNIT_ASSERT_EQUAL(pid_t{0}, proxy->pid());
        assertNothingLeft(*proxy);
    }

    void zombiesAreCountedAndRemoved()
    {
        const auto proxy = start("zombies");
        awaitReady(*proxy);
        await("30 zombies", [&] { return proxy->zombies() == 30; });
        await("the proxy to sleep", [&] { return proxy->allAsleep(); });
        assertNothingLeft(*proxy);
    }

    void stoppedProcessesAreKilled()
    {
        const auto proxy = start("stopped");
        awaitReady(*proxy);
        await("six processes", [&] { return proxy->processes().size() == 6; });
        assertNothingLeft(*proxy);
    }

    void aProxyThatKillsItsParentLeavesNothing()
    {
        const auto proxy = start("kills-parent");
        await("the message that it has killed its parent",
            [&] { return proxy->log().find("killed its parent") != std::string::npos; });
        // In a namespace no process can kill the supervisor. Without one, the harness notices the
        // supervisor's end.
        if (!proxy->inNamespace())
        {
            awaitEnd(*proxy);
            CPPUNIT_ASSERT_EQUAL(
                std::string("killed the process that watches over it"), proxy->ending());
        }
        CPPUNIT_ASSERT(remains().size() >= 2);
        assertNothingLeft(*proxy);
    }

    void statusZeroIsReported() { assertEnding("exits", "ended with status 0"); }
    void anotherStatusIsReported() { assertEnding("exits-1", "ended with status 1"); }
    void aSignalIsReported() { assertEnding("dies", "ended by signal 11 (SIGSEGV)"); }

    void killEndsTheFirstProcess()
    {
        const auto proxy = start("ignores-term");
        awaitReady(*proxy);
        proxy->kill();
        awaitEnd(*proxy);
        CPPUNIT_ASSERT_EQUAL(std::string("ended by signal 9 (SIGKILL)"), proxy->ending());
        assertNothingLeft(*proxy);
    }

    void theDestructorKillsAllProcesses()
    {
        auto proxy = start("daemonises");
        awaitReady(*proxy);
        proxy.reset();
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, remains().size());
    }

    void aProxyCanBeStartedAgain()
    {
        const auto proxy = start("daemonises");
        awaitReady(*proxy);
        proxy->restart();
        CPPUNIT_ASSERT(!proxy->ready());
        CPPUNIT_ASSERT_EQUAL(std::string("4711"), proxy->words().at(3));
        awaitReady(*proxy);
        await("only the new process", [&] { return remains().size() == 1; });
    }

private:
    void assertEnding(const std::string& way, const std::string& sentence)
    {
        const auto proxy = start(way);
        awaitEnd(*proxy);
        CPPUNIT_ASSERT_EQUAL(sentence, proxy->ending());
        CPPUNIT_ASSERT_EQUAL(sentence == "ended with status 0", proxy->exitedWith(0));
        CPPUNIT_ASSERT(!proxy->ready());
        assertNothingLeft(*proxy);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(EndTest);

} // namespace Support
