// Two proxies share one cache folder.

#include "tests/process/CacheIndexFixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <utility>

namespace Process
{

class TwoProxiesTest : public CacheIndexFixture
{
    CPPUNIT_TEST_SUITE(TwoProxiesTest);
    CPPUNIT_TEST(aResponseStoredByOneIsAHitForTheOther);
    CPPUNIT_TEST(aClientOfOneSharesTheFetchOfTheOther);
    CPPUNIT_TEST(aResponseStoredForAnotherAudienceIsAMiss);
    CPPUNIT_TEST(a304IsReadByTheProxyThatGetsIt);
    CPPUNIT_TEST(aHitNeedsNoNameService);
    CPPUNIT_TEST(theLimitHoldsForBothTogether);
    CPPUNIT_TEST(theSecondKeepsTheFilesThatTheFirstIsWriting);
    CPPUNIT_TEST_SUITE_END();

public:
    void aResponseStoredByOneIsAHitForTheOther()
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

    void aClientOfOneSharesTheFetchOfTheOther()
    {
        collectRequests();
        startProxy();
        startSecond();
        const auto one = ask(pageOf(1));
        await("ask C", [&] { return _exchanges.size() == 1; });
        std::swap(_proxy, _second);
        const auto two = ask(pageOf(1));
        await("serve the client of the other one", [&] { return _proxy->processes().size() == 2; });
        const std::string body = bodyOf(1);
        answerInPart(*_exchanges[0], body, body.size() / 2);
        await("pass on what has come",
            [&] { return two->hasResponse() && two->response().body().size() == body.size() / 2; });
        _exchanges[0]->peer->send(body.substr(body.size() / 2));
        await("answer", [&] { return one->responseIsOver() && two->responseIsOver(); });
        assertComplete(*one, body);
        assertComplete(*two, body);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, _exchanges.size());
    }

    /// A port that is also the proxy's own may belong to any host. No host is called `a.invalid`.
    void aHitNeedsNoNameService()
    {
        startProxy({"--connect-to", "a.invalid::127.0.0.1:" + std::to_string(_origin->port())});
        startSecond();
        const std::string target =
            "http://a.invalid:" + std::to_string(_second->port()) + "/" + pageOf(1);
        for (const Support::ProxyProcess* proxy : {_proxy.get(), _second.get()})
        {
            Plays::Client client(_loop);
            client.connect(proxy->port());
            client.send("GET " + target + " HTTP/1.1\r\nHost: a.invalid\r\n\r\n");
            await("answer", [&] { return client.responseIsOver(); });
            assertComplete(client, bodyOf(1));
        }
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, asked(1));
    }

    /// For one of the two, CDN-Cache-Control overrides no-store.
    void aResponseStoredForAnotherAudienceIsAMiss()
    {
        _handler = [this](const auto& exchange)
        {
            ++_asked[exchange->request.target()];
            exchange->peer->send("HTTP/1.1 200 OK\r\nCache-Control: no-store, max-age=600\r\n"
                                 "CDN-Cache-Control: max-age=600\r\nContent-Length: " +
                                 std::to_string(bodyOf(1).size()) + "\r\n\r\n" + bodyOf(1));
        };
        startProxy({"--cdn"});
        startSecond();
        fetch(1);
        assertStored(1);
        fetch(1, true);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, asked(1));
    }

    /// For the second, the 304 forbids storing. The first stored a response that both read alike.
    void a304IsReadByTheProxyThatGetsIt()
    {
        bool isFirst = true;
        _handler = [&](const auto& exchange)
        {
            exchange->peer->send(
                std::exchange(isFirst, false)
                    ? "HTTP/1.1 200 OK\r\nCache-Control: max-age=0\r\nETag: \"a\"\r\n"
                      "Content-Length: " +
                          std::to_string(bodyOf(1).size()) + "\r\n\r\n" + bodyOf(1)
                    : "HTTP/1.1 304 Not Modified\r\nCache-Control: no-store\r\n"
                      "CDN-Cache-Control: max-age=600\r\n\r\n");
        };
        startProxy({"--cdn"});
        startSecond();
        fetch(1);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, entries().size());
        fetch(1, true);
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, entries().size());
    }

    void theLimitHoldsForBothTogether()
    {
        startProxy(small());
        startSecond(small());
        for (std::size_t number = 0; number < 100; ++number)
        {
            fetch(number, number % 2 == 1);
            assertAtMost(limit);
        }
        CPPUNIT_ASSERT_MESSAGE(std::to_string(total()), total() > 800 * 1024);
        assertStored(99);
        assertStored(98);
    }

    /// At its start a proxy removes the files that killed processes have left, but not those of a
    /// process that is alive.
    void theSecondKeepsTheFilesThatTheFirstIsWriting()
    {
        collectRequests();
        startProxy();
        const auto client = ask(pageOf(1));
        await("ask C", [&] { return _exchanges.size() == 1; });
        const std::string body = bodyOf(1);
        answerInPart(*_exchanges[0], body, body.size() / 2);
        await("pass on what has come", [&] { return client->hasResponse(); });
        startSecond();
        const auto other = ask(pageOf(1));
        _exchanges[0]->peer->send(body.substr(body.size() / 2));
        await("answer", [&] { return client->responseIsOver() && other->responseIsOver(); });
        assertComplete(*client, body);
        assertComplete(*other, body);
        fetch(1, true);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, _exchanges.size());
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(TwoProxiesTest);

} // namespace Process
