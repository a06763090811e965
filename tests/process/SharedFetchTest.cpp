// Collapsed requests in situations that no play can observe: what the processes do when the fetch
// that several clients share does not end properly.

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <csignal>

namespace Process
{

class SharedFetchTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(SharedFetchTest);
    CPPUNIT_TEST(aClientThatHasJoinedOutlivesTheCopy);
    CPPUNIT_TEST(twoVersionsOfAResponseAreNotPutTogether);
    CPPUNIT_TEST(theRestOfAResponseHasTheSameFields);
    CPPUNIT_TEST(aStoppedFetcherHoldsUpNoOtherClient);
    CPPUNIT_TEST(aFetcherStoppedInTheBodyCutsOffNoOtherClient);
    CPPUNIT_TEST(aSilentOriginIsNoticedWhileTheClientReadsSlowly);
    CPPUNIT_TEST(aKilledFetcherIsNoticedEachTime);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        CacheFixture::setUp();
        collectRequests();
    }

    /// The response turns out to be too large for the cache, and C is slow: the client that has
    /// joined does not wait until C has finished, and gets the rest from a request of its own.
    void aClientThatHasJoinedOutlivesTheCopy()
    {
        outgrowTheCache();
        _exchanges[1]->peer->send(head + std::string(80'000, 'g'));
        _exchanges[1]->peer->close();
        await("answer the other client", [&] { return _two->responseIsOver(); });
        assertComplete(*_two, std::string(80'000, 'g'));
    }

    void twoVersionsOfAResponseAreNotPutTogether()
    {
        outgrowTheCache();
        _exchanges[1]->peer->send(head + std::string(39'999, 'g') + std::string(40'001, 'h'));
        await("answer the other client", [&] { return _two->responseIsOver(); });
        CPPUNIT_ASSERT(_two->isCutShort());
    }

    void theRestOfAResponseHasTheSameFields()
    {
        const std::string same = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
                                 "cache-control: max-age=600\r\nAge: 1\r\nKeep-Alive: 5\r\n";
        const std::string date = "Date: Mon, 23 Nov 2026 10:00:00 GMT\r\n";
        for (const auto& [other, isSame] :
            {std::pair{same + date, true}, std::pair{same + "Set-Cookie: a=b\r\n", false},
                std::pair{same + "Vary: Cookie\r\n", false},
                std::pair{same + "Cache-Control: private\r\n", false}})
        {
            outgrowTheCache("Content-Type: text/plain\r\n");
            _exchanges[1]->peer->send(other + "\r\n" + std::string(80'000, 'g'));
            _exchanges[1]->peer->close();
            await("answer the other client", [&] { return _two->responseIsOver(); });
            CPPUNIT_ASSERT_EQUAL_MESSAGE(other, isSame, !_two->isCutShort());
            _two.reset();
            _proxy.reset();
            _exchanges.clear();
        }
    }

    void aStoppedFetcherHoldsUpNoOtherClient()
    {
        startProxy({"--timeout", "0.5"});
        const auto one = ask(pageOf(1));
        await("ask C", [&] { return _exchanges.size() == 1; });
        const pid_t fetcher = children().front();
        ::kill(fetcher, SIGSTOP);
        const auto two = ask(pageOf(1));
        await("ask C for the other client", [&] { return _exchanges.size() == 2; });
        answer(*_exchanges[1], bodyOf(1));
        await("answer the other client", [&] { return two->responseIsOver(); });
        ::kill(fetcher, SIGCONT);
        assertComplete(*two, bodyOf(1));
    }

    void aFetcherStoppedInTheBodyCutsOffNoOtherClient()
    {
        startProxy({"--timeout", "0.5"});
        const std::string body = bodyOf(1);
        const auto one = ask(pageOf(1));
        await("ask C", [&] { return _exchanges.size() == 1; });
        const pid_t fetcher = children().front();
        answerInPart(*_exchanges[0], body, body.size() / 2);
        await("pass on what has come", [&] { return one->hasResponse(); });
        const auto two = ask(pageOf(1));
        await("pass it on to the other client",
            [&] { return two->hasResponse() && two->response().body().size() == body.size() / 2; });
        ::kill(fetcher, SIGSTOP);
        await("ask C for the other client", [&] { return _exchanges.size() == 2; });
        answer(*_exchanges[1], body);
        await("answer the other client", [&] { return two->responseIsOver(); });
        ::kill(fetcher, SIGCONT);
        assertComplete(*two, body);
    }

    void aSilentOriginIsNoticedWhileTheClientReadsSlowly()
    {
        startProxy({"--timeout", "0.5"});
        Plays::Client client(_loop);
        client.readSlowly();
        client.connect(_proxy->port());
        client.send(request("page1"));
        await("ask C", [&] { return _exchanges.size() == 1; });
        _exchanges[0]->peer->send("HTTP/1.1 200 OK\r\nCache-Control: max-age=600\r\n"
                                  "Content-Length: 70000000\r\n\r\n" +
                                  std::string(69'000'000, 's'));
        // For a second, twice as long as the timeout, the client reads 8 kB each millisecond; then
        // it stops reading.
        const auto began = Wire::Clock::now();
        await("be read slowly",
            [&]
            {
                const auto passed = (Wire::Clock::now() - began) / std::chrono::milliseconds(1);
                const std::size_t taken =
                    client.hasResponse() ? client.response().body().size() : 0;
                if (taken < static_cast<std::size_t>(passed) * 8000)
                    client.readOn();
                return passed > 1000;
            });
        awaitNoChild();
    }

    /// The kernel wakes the waiting processes at the moment in which it ends the fetching one; they
    /// must not check too early.
    void aKilledFetcherIsNoticedEachTime()
    {
        startProxy({"--timeout", "60"});
        for (std::size_t round = 0; round < 100; ++round)
        {
            _exchanges.clear();
            const auto one = ask(pageOf(round));
            await("ask C", [&] { return _exchanges.size() == 1; });
            const pid_t fetcher = children().front();
            const auto two = ask(pageOf(round));
            await("let the other client wait", [&] { return children().size() == 2; });
            awaitRest();
            CPPUNIT_ASSERT_EQUAL(std::size_t{1}, _exchanges.size());
            ::kill(fetcher, SIGKILL);
            await("ask C for the other client", [&] { return _exchanges.size() == 2; });
            answer(*_exchanges[1], bodyOf(round));
            await("answer the other client", [&] { return two->responseIsOver(); });
            assertComplete(*two, bodyOf(round));
            two->closeNow();
            awaitNoChild();
        }
    }

private:
    static constexpr const char* head = "HTTP/1.1 200 OK\r\nCache-Control: max-age=600\r\n\r\n";

    /// Two clients share a response, and the second has 40'000 bytes of it when its copy is given
    /// up. The first gets all of it. C has a second request then.
    void outgrowTheCache(const std::string& fields = "")
    {
        startProxy({"--cache-size", "100K", "--timeout", "60"});
        const auto one = ask("giant");
        await("ask C", [&] { return _exchanges.size() == 1; });
        Wire::Peer& origin = *_exchanges[0]->peer;
        std::string first = head;
        first.insert(first.size() - 2, fields);
        origin.send(first + std::string(40'000, 'g'));
        await("pass on what has come", [&] { return one->hasResponse(); });
        _two = ask("giant");
        await("pass it on to the other client",
            [&] { return _two->hasResponse() && _two->response().body().size() == 40'000; });
        origin.send(std::string(40'000, 'g'));
        await("ask C for the other client", [&] { return _exchanges.size() == 2; });
        origin.close();
        await("answer the first client", [&] { return one->responseIsOver(); });
        assertComplete(*one, std::string(80'000, 'g'));
    }

    std::unique_ptr<Plays::Client> _two;
};

CPPUNIT_TEST_SUITE_REGISTRATION(SharedFetchTest);

} // namespace Process
