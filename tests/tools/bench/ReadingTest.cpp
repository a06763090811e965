// What wrk and /proc say, in numbers.

#include "tests/support/ProcessResources.h"
#include "tools/bench/ProcessCost.h"
#include "tools/bench/Wrk.h"

#include <cppunit/extensions/HelperMacros.h>

#include <csignal>
#include <ctime>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace
{

using namespace Bench;

/// A line of /proc/PID/stat for a program with this name. utime to cstime are 1, 20, 300 and 4000.
std::string statOf(const std::string& name)
{
    return "42 (" + name + ") S 1 42 42 0 -1 4194560 100 200 3 4 1 20 300 4000 20 0 1 0 99 1000 50";
}

class ReadingTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ReadingTest);
    CPPUNIT_TEST(theLineOfTheScriptIsFound);
    CPPUNIT_TEST(outputWithoutThatLineIsNoLoad);
    CPPUNIT_TEST(anIncompleteLineIsNoLoad);
    CPPUNIT_TEST(aProcessHasItsTimeAndThatOfItsChildren);
    CPPUNIT_TEST(theNameOfAProgramMayLookLikeFields);
    CPPUNIT_TEST(anIncompleteStatIsNoTime);
    CPPUNIT_TEST(thisProcessUsesMemory);
    CPPUNIT_TEST(aSignalWithAHandlerIsCaught);
    CPPUNIT_TEST(theTimeOfShortChildrenIsNotLost);
    CPPUNIT_TEST_SUITE_END();

public:
    void theLineOfTheScriptIsFound()
    {
        const auto load =
            parseLoad("Running 1m test @ http://127.0.0.1:1/\n"
                      "  500 requests in 384.25ms, 55.66KB read\n"
                      "bench: requests=500 bytes=57000 microseconds=384248 errors=3\n");
        CPPUNIT_ASSERT(load);
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{500}, load->requests);
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{57000}, load->bytes);
        CPPUNIT_ASSERT_DOUBLES_EQUAL(0.384248, load->seconds, 1e-9);
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{3}, load->errors);
    }

    void outputWithoutThatLineIsNoLoad()
    {
        CPPUNIT_ASSERT(!parseLoad(""));
        CPPUNIT_ASSERT(!parseLoad("unable to connect to 127.0.0.1:1 Connection refused\n"));
    }

    void anIncompleteLineIsNoLoad()
    {
        CPPUNIT_ASSERT(!parseLoad("\nbench: requests=500 bytes=57000\n errors=3 microseconds=1"));
        CPPUNIT_ASSERT(!parseLoad("\nbench: requests= bytes=1 microseconds=1 errors=0\n"));
    }

    void aProcessHasItsTimeAndThatOfItsChildren()
    {
        const Ticks ticks = ticksIn(statOf("proxy")).value();
        CPPUNIT_ASSERT_EQUAL(21L, ticks.own);
        CPPUNIT_ASSERT_EQUAL(4300L, ticks.children);
    }

    void theNameOfAProgramMayLookLikeFields()
    {
        CPPUNIT_ASSERT_EQUAL(21L, ticksIn(statOf("a) S 1 2 3")).value().own);
    }

    void anIncompleteStatIsNoTime()
    {
        CPPUNIT_ASSERT(!ticksIn(""));
        CPPUNIT_ASSERT(!ticksIn("42 (proxy) S 1 42 42 0 -1 4194560 100 200 3 4 1 20 300"));
    }

    void thisProcessUsesMemory() { CPPUNIT_ASSERT(memoryKiB(::getpid()) > 100); }

    /// wrk prints its results at SIGINT; before it has a handler, the signal would end it.
    void aSignalWithAHandlerIsCaught()
    {
        CPPUNIT_ASSERT(!Support::catches(::getpid(), SIGUSR2));
        const auto before = std::signal(SIGUSR2, [](int) {});
        CPPUNIT_ASSERT(Support::catches(::getpid(), SIGUSR2));
        CPPUNIT_ASSERT(!Support::catches(::getpid(), SIGUSR1));
        std::signal(SIGUSR2, before);
    }

    void theTimeOfShortChildrenIsNotLost()
    {
        const double before = cpuSeconds(::getpid());
        std::vector<pid_t> children;
        for (int i = 0; i < 10; ++i)
        {
            children.push_back(::fork());
            if (children.back() == 0)
                useHalfATick();
        }
        siginfo_t info;
        for (const pid_t child : children)
            ::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT);
        const double asZombies = cpuSeconds(::getpid()) - before;
        for (const pid_t child : children)
            ::waitpid(child, nullptr, 0);
        const double afterwards = cpuSeconds(::getpid()) - before;
        CPPUNIT_ASSERT_MESSAGE("of zombies", asZombies >= 0.04);
        CPPUNIT_ASSERT_MESSAGE("of children that were waited for", afterwards >= 0.04);
    }

private:
    [[noreturn]] static void useHalfATick()
    {
        while (std::clock() < CLOCKS_PER_SEC / 200)
            ;
        ::_exit(0);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ReadingTest);

} // namespace
