// Two proxies share one cache folder.

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

class TwoProxiesTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(TwoProxiesTest);
    CPPUNIT_TEST(whatOneHasKeptTheOtherFinds);
    CPPUNIT_TEST(clientOfOneWaitsForAFetchOfTheOther);
    CPPUNIT_TEST(limitHoldsForBothTogether);
    CPPUNIT_TEST(secondOneLeavesWhatTheFirstIsWriting);
    CPPUNIT_TEST_SUITE_END();

public:
    void tearDown() override
    {
        _asking.clear();
        CacheFixture::tearDown();
    }

    void whatOneHasKeptTheOtherFinds()
    {
        startProxy();
        startSecond();
        fetch(1);
        fetch(2, true);
        fetch(1, true);
        fetch(2);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, asked(1));
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, asked(2));
    }

    void clientOfOneWaitsForAFetchOfTheOther()
    {
        startBoth();
        const auto one = ask(pageOf(1));
        await("ask C", [&] { return _asking.size() == 1; });
        std::swap(_proxy, _second);
        const auto two = ask(pageOf(1));
        await("serve the client of the other one", [&] { return _proxy->processes().size() == 2; });
        const std::string body = bodyOf(1);
        sendHalf(*_asking[0], body);
        await("pass on what has come",
            [&] { return two->hasAnswer() && two->answer().body().size() == body.size() / 2; });
        _asking[0]->peer->send(body.substr(body.size() / 2));
        await("answer", [&] { return one->answerIsOver() && two->answerIsOver(); });
        assertWhole(*one, body);
        assertWhole(*two, body);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, _asking.size());
    }

    void limitHoldsForBothTogether()
    {
        startProxy({"--cache-size", "1M"});
        startSecond({"--cache-size", "1M"});
        for (std::size_t number = 0; number < 100; ++number)
        {
            fetch(number, number % 2 == 1);
            CPPUNIT_ASSERT_MESSAGE(std::to_string(total()), total() <= 1024 * 1024);
        }
        CPPUNIT_ASSERT_MESSAGE(std::to_string(total()), total() > 800 * 1024);
        assertKept(99);
        assertKept(98);
    }

    /// At its start B removes what killed processes have left; this one lives.
    void secondOneLeavesWhatTheFirstIsWriting()
    {
        _handler = [this](const auto& exchange)
        {
            _asking.push_back(exchange);
        };
        startProxy();
        const auto client = ask(pageOf(1));
        await("ask C", [&] { return _asking.size() == 1; });
        const std::string body = bodyOf(1);
        sendHalf(*_asking[0], body);
        await("pass on what has come", [&] { return client->hasAnswer(); });
        startSecond();
        const auto other = ask(pageOf(1));
        _asking[0]->peer->send(body.substr(body.size() / 2));
        await("answer", [&] { return client->answerIsOver() && other->answerIsOver(); });
        assertWhole(*client, body);
        assertWhole(*other, body);
        fetch(1, true);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, _asking.size());
    }

private:
    void startBoth()
    {
        _handler = [this](const auto& exchange)
        {
            _asking.push_back(exchange);
        };
        startProxy();
        startSecond();
    }

    static void sendHalf(Wire::Exchange& exchange, const std::string& body)
    {
        exchange.peer->send("HTTP/1.1 200 OK\r\nCache-Control: max-age=600\r\nContent-Length: " +
                            std::to_string(body.size()) + "\r\n\r\n" +
                            body.substr(0, body.size() / 2));
    }

    std::vector<std::shared_ptr<Wire::Exchange>> _asking;
};

CPPUNIT_TEST_SUITE_REGISTRATION(TwoProxiesTest);

} // namespace Process
