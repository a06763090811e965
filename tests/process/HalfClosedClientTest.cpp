// A client may end its side of the connection and still read (a half close). Until the proxy sends
// something, that looks as if the client had left.

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

using namespace std::chrono_literals;

class HalfClosedClientTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(HalfClosedClientTest);
    CPPUNIT_TEST(itGetsALateResponse);
    CPPUNIT_TEST(itGetsALateResponseThatAnotherFetches);
    CPPUNIT_TEST(itsResponseIsCompletedAlthoughItsPlaceIsNeeded);
    CPPUNIT_TEST(itsResponseIsCompletedAlthoughTheProxyStops);
    CPPUNIT_TEST(itsPlaceIsGivenUpBeforeTheResponseBegins);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        CacheFixture::setUp();
        collectRequests();
    }

    void itGetsALateResponse()
    {
        startProxy({"--timeout", "60"});
        const auto client = askC(pageOf(1));
        client->peer()->shutDownSend();
        respondLate();
        await("answer", [&] { return client->responseIsOver(); });
        assertComplete(*client, bodyOf(1));
    }

    void itGetsALateResponseThatAnotherFetches()
    {
        startProxy({"--timeout", "60"});
        const auto one = askC(pageOf(1));
        const auto two = ask(pageOf(1));
        two->peer()->shutDownSend();
        await("have two children", [&] { return children().size() == 2; });
        awaitRest();
        respondLate();
        await("answer", [&] { return two->responseIsOver(); });
        assertComplete(*two, bodyOf(1));
    }

    void itsResponseIsCompletedAlthoughItsPlaceIsNeeded()
    {
        startProxy({"--timeout", "60", "--max-children", "1"});
        const auto client = halfAnswered();
        const auto next = ask(pageOf(2));
        awaitRest();
        completeFor(*client);
        await("ask C for the next client", [&] { return _exchanges.size() == 2; });
        answer(*_exchanges[1], bodyOf(2));
        await("answer the next client", [&] { return next->responseIsOver(); });
        assertComplete(*next, bodyOf(2));
    }

    void itsResponseIsCompletedAlthoughTheProxyStops()
    {
        startProxy({"--timeout", "60"});
        const auto client = halfAnswered();
        _proxy->terminate();
        awaitRest();
        completeFor(*client);
        await("end", [&] { return _proxy->exited(); });
        CPPUNIT_ASSERT_MESSAGE(_proxy->ending(), _proxy->exitedWith(0));
    }

    /// Many more clients have left than half-close; but if this one has not, it is told why.
    void itsPlaceIsGivenUpBeforeTheResponseBegins()
    {
        startProxy({"--timeout", "60", "--max-children", "1"});
        const auto client = askC(pageOf(1));
        client->peer()->shutDownSend();
        assertNextIsServed();
        await("answer the first client", [&] { return client->responseIsOver(); });
        CPPUNIT_ASSERT_EQUAL(503, client->response().status());
    }

private:
    /// After the time in which a client that has ended its side might only be slow to close it.
    void respondLate()
    {
        _exchanges[0]->peer->pause(1300ms);
        answer(*_exchanges[0], bodyOf(1));
    }

    /// A client that has half of its response, and has then ended its side.
    std::unique_ptr<Plays::Client> halfAnswered()
    {
        auto client = askC(pageOf(1));
        _exchanges[0]->peer->send(
            "HTTP/1.1 200 OK\r\nCache-Control: no-store\r\nContent-Length: 8\r\n\r\nhalf");
        await("pass on what has come",
            [&] { return client->hasResponse() && client->response().body() == "half"; });
        client->peer()->shutDownSend();
        return client;
    }

    void completeFor(const Plays::Client& client)
    {
        _exchanges[0]->peer->send("half");
        await("complete the response", [&] { return client.responseIsOver(); });
        assertComplete(client, "halfhalf");
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(HalfClosedClientTest);

} // namespace Process
