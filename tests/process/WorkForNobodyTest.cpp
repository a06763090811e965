// Clients leave before they have their response: what the proxy goes on with, and for how long.

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

class WorkForNobodyTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(WorkForNobodyTest);
    CPPUNIT_TEST(aRequestEndsWithItsClient);
    CPPUNIT_TEST(aSharedRequestEndsWithItsLastClient);
    CPPUNIT_TEST(aBodyOfUnknownLengthEndsWithItsClient);
    CPPUNIT_TEST(aSilentBodyEndsWithItsClient);
    CPPUNIT_TEST(aBodyThatEndsSoonIsStoredWithoutItsClient);
    CPPUNIT_TEST(aBodyThatDoesNotEndSoonIsGivenUp);
    CPPUNIT_TEST(clientsThatHaveLeftMakeRoom);
    CPPUNIT_TEST(aBodyForTheStoreMakesRoom);
    CPPUNIT_TEST(aRevalidationMakesRoom);
    CPPUNIT_TEST(aPostIsWaitedFor);
    CPPUNIT_TEST(theOriginIsNotBlamed);
    CPPUNIT_TEST(theOriginIsNotBlamedForATunnel);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        CacheFixture::setUp();
        collectRequests();
    }

    void aRequestEndsWithItsClient()
    {
        startProxy(patient());
        const auto client = askFor(1);
        client->closeNow();
        awaitNoChild();
    }

    void aSharedRequestEndsWithItsLastClient()
    {
        startProxy(patient());
        const auto one = askFor(1);
        const auto two = ask(pageOf(1));
        const auto three = ask(pageOf(1));
        await("have three children", [&] { return children().size() == 3; });
        awaitRest();
        one->closeNow();
        two->closeNow();
        await("lose one child", [&] { return children().size() == 2; });
        CPPUNIT_ASSERT(_exchanges[0]->peer->connected());
        three->closeNow();
        awaitNoChild();
    }

    void aBodyOfUnknownLengthEndsWithItsClient()
    {
        startProxy(patient());
        const auto client = askFor(1);
        _exchanges[0]->peer->send("HTTP/1.1 200 OK\r\n\r\nan event\n");
        await("pass it on", [&] { return client->hasResponse(); });
        client->closeNow();
        await("lose its child",
            [&]
            {
                if (_exchanges[0]->peer->sentAll())
                    _exchanges[0]->peer->send("another event\n");
                return children().empty();
            });
    }

    void aSilentBodyEndsWithItsClient()
    {
        startProxy(patient());
        const auto client = askFor(1);
        _exchanges[0]->peer->send("HTTP/1.1 200 OK\r\n\r\nan event\n");
        await("pass it on", [&] { return client->hasResponse(); });
        client->peer()->reset();
        awaitNoChild();
    }

    void aBodyThatEndsSoonIsStoredWithoutItsClient()
    {
        startProxy(patient());
        const auto client = askFor(1);
        const std::string body = bodyOf(1);
        answerInPart(*_exchanges[0], body, body.size() / 2);
        await("pass on what has come", [&] { return client->hasResponse(); });
        client->peer()->reset();
        awaitRest();
        _exchanges[0]->peer->send(body.substr(body.size() / 2));
        awaitNoChild();
        assertStored(1);
    }

    void aBodyThatDoesNotEndSoonIsGivenUp()
    {
        startProxy({"--timeout", "0.5"});
        const auto client = askFor(1);
        _exchanges[0]->peer->send("HTTP/1.1 200 OK\r\nCache-Control: max-age=600\r\n"
                                  "Content-Length: 400000000\r\n\r\nthe first bytes");
        await("pass on what has come", [&] { return client->hasResponse(); });
        client->peer()->reset();
        await("lose its child",
            [&]
            {
                if (_exchanges[0]->peer->sentAll())
                    _exchanges[0]->peer->send(std::string(100, 'x'));
                return children().empty();
            });
    }

    void clientsThatHaveLeftMakeRoom()
    {
        startProxy({"--timeout", "60", "--max-children", "4"});
        for (std::size_t number = 0; number < 4; ++number)
            askFor(number)->closeNow();
        assertServed(4);
    }

    void aBodyForTheStoreMakesRoom()
    {
        startProxy({"--timeout", "60", "--max-children", "1"});
        const auto client = askFor(1);
        answerInPart(*_exchanges[0], bodyOf(1), 10);
        await("pass on what has come", [&] { return client->hasResponse(); });
        client->peer()->reset();
        awaitRest();
        assertServed(2);
    }

    void aRevalidationMakesRoom()
    {
        startProxy({"--timeout", "60", "--max-children", "1"});
        const auto first = askFor(1);
        _exchanges[0]->peer->send("HTTP/1.1 200 OK\r\nAge: 600\r\nETag: \"v1\"\r\n"
                                  "Cache-Control: max-age=600, stale-while-revalidate=6000\r\n"
                                  "Content-Length: 3\r\n\r\nold");
        await("answer", [&] { return first->responseIsOver(); });
        first->closeNow();
        const auto second = askFor(1);
        await("answer from the store", [&] { return second->responseIsOver(); });
        assertServed(2);
    }

    /// Only its response tells whether stored responses are still valid.
    void aPostIsWaitedFor()
    {
        startProxy(patient());
        const auto reader = askFor(1);
        answer(*_exchanges[0], bodyOf(1));
        await("answer", [&] { return reader->responseIsOver(); });
        reader->closeNow();
        awaitNoChild();
        Plays::Client writer(_loop);
        writer.connect(_proxy->port());
        std::string text = request(pageOf(1));
        text.replace(0, 3, "POST").insert(text.size() - 2, "Content-Length: 0\r\n");
        writer.send(text);
        await("ask C", [&] { return _exchanges.size() == 2; });
        writer.peer()->reset();
        awaitRest();
        _exchanges[1]->peer->send("HTTP/1.1 204 No Content\r\n\r\n");
        awaitNoChild();
        askFor(1);
    }

    void theOriginIsNotBlamed()
    {
        startProxy(patient());
        const auto client = askFor(1);
        _exchanges[0]->peer->send("HTTP/1.1 200 OK\r\nCache-Control: no-store\r\n"
                                  "Content-Length: 90000000\r\n\r\n" +
                                  std::string(80'000'000, 'x'));
        await("pass on what has come", [&] { return client->hasResponse(); });
        client->peer()->reset();
        assertOriginIsNotBlamed();
    }

    void theOriginIsNotBlamedForATunnel()
    {
        const std::string port = std::to_string(_origin->port());
        startProxy({"--timeout", "60", "--connect-ports", port});
        Plays::Client client(_loop);
        client.connect(_proxy->port());
        client.send("CONNECT 127.0.0.1:" + port + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        await("open a tunnel", [&] { return client.hasResponse(); });
        client.peer()->reset();
        assertOriginIsNotBlamed();
    }

private:
    static std::vector<std::string> patient() { return {"--timeout", "60"}; }

    /// A client whose request has reached C.
    std::unique_ptr<Plays::Client> askFor(std::size_t number)
    {
        const std::size_t before = _exchanges.size();
        auto client = ask(pageOf(number));
        await("ask C", [&] { return _exchanges.size() > before; });
        return client;
    }

    void assertOriginIsNotBlamed()
    {
        await("say so", [&] { return _proxy->log().find("Broken off") != std::string::npos; });
        CPPUNIT_ASSERT_MESSAGE(
            _proxy->log(), _proxy->log().find("The origin server") == std::string::npos);
    }

    void assertServed(std::size_t number)
    {
        const auto client = askFor(number);
        answer(*_exchanges.back(), bodyOf(number));
        await("answer", [&] { return client->responseIsOver(); });
        assertComplete(*client, bodyOf(number));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(WorkForNobodyTest);

} // namespace Process
