// Time limits on a busy machine: the test itself makes it busy.

#include "tests/support/Patience.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace Support
{

using namespace std::chrono_literals;

class PatienceTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(PatienceTest);
    CPPUNIT_TEST(aLimitIsLongerOnABusyMachine);
    CPPUNIT_TEST(aLimitEndsOnABusyMachineToo);
    CPPUNIT_TEST(aLimitOfNothingIsNotProlonged);
    CPPUNIT_TEST(aTestMayAssumeAnIdleMachine);
    CPPUNIT_TEST_SUITE_END();

    static constexpr int forEachProcessor = 4;

public:
    void setUp() override
    {
        const long count = forEachProcessor * ::sysconf(_SC_NPROCESSORS_ONLN);
        for (long i = 0; i < count; ++i)
        {
            _busy.push_back(::fork());
            if (_busy.back() == 0)
            {
                for (volatile bool goesOn = true; goesOn;)
                    ;
            }
        }
    }

    void tearDown() override
    {
        for (const pid_t pid : _busy)
            ::kill(pid, SIGKILL);
        for (const pid_t pid : _busy)
            ::waitpid(pid, nullptr, 0);
        _busy.clear();
    }

    void aLimitIsLongerOnABusyMachine()
    {
        CPPUNIT_ASSERT(slowness() > 1);
        CPPUNIT_ASSERT(runPatiently(_loop, after(300ms), 200ms));
    }

    void aLimitEndsOnABusyMachineToo() { CPPUNIT_ASSERT(!runPatiently(_loop, after(1min), 50ms)); }

    void aLimitOfNothingIsNotProlonged() { CPPUNIT_ASSERT(!runPatiently(_loop, after(1min), 0ms)); }

    void aTestMayAssumeAnIdleMachine()
    {
        const AssumedSlowness idle;
        CPPUNIT_ASSERT(!runPatiently(_loop, after(300ms), 200ms));
    }

private:
    static std::function<bool()> after(std::chrono::milliseconds time)
    {
        return [end = Wire::Clock::now() + time]
        {
            return Wire::Clock::now() >= end;
        };
    }

    Wire::EventLoop _loop;
    std::vector<pid_t> _busy;
};

CPPUNIT_TEST_SUITE_REGISTRATION(PatienceTest);

} // namespace Support
