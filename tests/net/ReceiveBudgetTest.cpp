// How long the proxy waits for the bytes of a body.

#include "net/ReceiveBudget.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace Net
{

using namespace std::chrono_literals;

class ReceiveBudgetTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ReceiveBudgetTest);
    CPPUNIT_TEST(anOriginNeedsToSendOnlyAByte);
    CPPUNIT_TEST(aSilentOriginUsesTheBudgetUp);
    CPPUNIT_TEST(aClientMustKeepToTheMinimumDataRate);
    CPPUNIT_TEST(sendingRenewsTheBudget);
    CPPUNIT_TEST_SUITE_END();

    void anOriginNeedsToSendOnlyAByte()
    {
        // The heartbeat of an event stream, for a day.
        proxy::ReceiveBudget budget(30s);
        for (int i = 0; i < 24 * 60 * 4; ++i)
            budget.use(15s, 1);
        assertLeft(30s, budget);
    }

    void aSilentOriginUsesTheBudgetUp()
    {
        proxy::ReceiveBudget budget(30s);
        budget.use(20s, 0);
        assertLeft(10s, budget);
    }

    void aClientMustKeepToTheMinimumDataRate()
    {
        proxy::ReceiveBudget slow(30s, 100);
        for (int i = 0; i < 30; ++i)
            slow.use(1s, 99);
        assertLeft(0s, slow);

        proxy::ReceiveBudget steady(30s, 100);
        for (int i = 0; i < 3000; ++i)
            steady.use(1s, 101);
        CPPUNIT_ASSERT(steady.deadline() > proxy::SteadyClock::now());
        CPPUNIT_ASSERT_EQUAL(std::size_t{3000}, steady.leastBytes());
        CPPUNIT_ASSERT_EQUAL(std::size_t{10}, proxy::ReceiveBudget(100ms, 100).leastBytes());
    }

    void sendingRenewsTheBudget()
    {
        proxy::ReceiveBudget budget(30s, 100);
        budget.use(29s, 1);
        budget.renew();
        assertLeft(30s, budget);
    }

    static void assertLeft(std::chrono::seconds left, const proxy::ReceiveBudget& budget)
    {
        const auto before = proxy::SteadyClock::now();
        const auto deadline = budget.deadline();
        const auto after = proxy::SteadyClock::now();
        CPPUNIT_ASSERT(before + left <= deadline && deadline <= after + left);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ReceiveBudgetTest);

} // namespace Net
