// What a proxy prints: too much, too little, in pieces, or the line that it is ready.

#include "tests/supervisor/SupervisorFixture.h"

#include <cppunit/extensions/HelperMacros.h>
#include <csignal>

namespace Support
{

class OutputTest : public SupervisorFixture
{
    CPPUNIT_TEST_SUITE(OutputTest);
    CPPUNIT_TEST(aProxyThatIsNeverReadyStaysSo);
    CPPUNIT_TEST(aFloodOnStandardOutputIsCapped);
    CPPUNIT_TEST(aFloodOnStandardErrorIsCapped);
    CPPUNIT_TEST(aLineOfOneGigabyteIsSkipped);
    CPPUNIT_TEST(aProxyIsReadyAtTheEndOfTheReadyLine);
    CPPUNIT_TEST(aGivenPortMayBeMissingFromTheLine);
    CPPUNIT_TEST(aProxyThatClosesItsOutputHasNotEnded);
    CPPUNIT_TEST(theLastOutputIsReadBeforeTheEndIsReported);
    CPPUNIT_TEST(aSpinningProxyIsNotAsleep);
    CPPUNIT_TEST(aStoppedProxyDoesNotSpin);
    CPPUNIT_TEST_SUITE_END();

public:
    void aProxyThatIsNeverReadyStaysSo()
    {
        const auto proxy = start("never-ready");
        await("its first line", [&] { return proxy->log() == "starting\n"; });
        CPPUNIT_ASSERT(!proxy->waitUntilReady(std::chrono::milliseconds(0)));
        CPPUNIT_ASSERT_EQUAL(std::string(), proxy->ending());
        await("the proxy to sleep", [&] { return proxy->allAsleep(); });
        assertNothingLeft(*proxy);
    }

    void aFloodOnStandardOutputIsCapped()
    {
        const auto proxy = start("floods-out");
        assertCapped(*proxy, proxy->out());
    }

    void aFloodOnStandardErrorIsCapped()
    {
        const auto proxy = start("floods-err");
        assertCapped(*proxy, proxy->err());
    }

    void aLineOfOneGigabyteIsSkipped()
    {
        const auto proxy = start("long-line");
        awaitReady(*proxy);
        CPPUNIT_ASSERT(proxy->out().size() > 1'000'000'000);
        CPPUNIT_ASSERT(proxy->log().size() < 200'000);
        assertNothingLeft(*proxy);
    }

    void aProxyIsReadyAtTheEndOfTheReadyLine()
    {
        const auto proxy = start("ready-in-pieces");
        for (const char* piece : {"Rea", ":47", "11"})
        {
            await(piece, [&] { return proxy->log().ends_with(piece); });
            CPPUNIT_ASSERT(!proxy->ready());
            proxy->terminate();
        }
        awaitReady(*proxy);
        CPPUNIT_ASSERT_EQUAL(std::uint16_t{4711}, proxy->port());
        const auto mark = proxy->mark();
        proxy->terminate();
        awaitEnd(*proxy);
        CPPUNIT_ASSERT_EQUAL(std::string(), proxy->logSince(mark));
    }

    void aGivenPortMayBeMissingFromTheLine()
    {
        ProxyProcess proxy(_loop, command({"textbook", "{port}"}));
        awaitReady(proxy);
        CPPUNIT_ASSERT_EQUAL(proxy.words().at(2), std::to_string(proxy.port()));
    }

    void aProxyThatClosesItsOutputHasNotEnded()
    {
        const auto proxy = start("closes-output");
        awaitReady(*proxy);
        await("all descriptors but standard input to be closed",
            [&] { return proxy->descriptors() == 1; });
        CPPUNIT_ASSERT(!proxy->exited());
        assertNothingLeft(*proxy);
    }

    void theLastOutputIsReadBeforeTheEndIsReported()
    {
        const auto proxy = start("dies");
        awaitEnd(*proxy);
        CPPUNIT_ASSERT_EQUAL(std::string("about to die\n"), proxy->out().text());
    }

    void aStoppedProxyDoesNotSpin()
    {
        const auto proxy = start("spins");
        awaitReady(*proxy);
        ::kill(proxy->pid(), SIGSTOP);
        await("the proxy to be stopped", [&] { return proxy->allAsleep(); });
        assertNothingLeft(*proxy);
    }

    void aSpinningProxyIsNotAsleep()
    {
        const auto proxy = start("spins");
        awaitReady(*proxy);
        CPPUNIT_ASSERT(!proxy->allAsleep());
        assertNothingLeft(*proxy);
    }

private:
    void assertCapped(ProxyProcess& proxy, const OutputLog& log)
    {
        await("20 MB of output", [&] { return log.size() > 20'000'000; });
        CPPUNIT_ASSERT(log.text().size() < 200'000);
        CPPUNIT_ASSERT(log.dropped() > 19'000'000);
        assertNothingLeft(proxy);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(OutputTest);

} // namespace Support
