// Clients leave before they have their response: what the proxy goes on with, and for how long.

#include "tests/process/CacheFixture.h"
#include "tests/support/DeafPort.h"

#include <cppunit/extensions/HelperMacros.h>

#include <optional>
#include <sys/socket.h>

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
    CPPUNIT_TEST(interimResponsesToAPostEndNothing);
    CPPUNIT_TEST(interimResponsesToASharedRequestEndNothing);
    CPPUNIT_TEST(aPostMakesRoom);
    CPPUNIT_TEST(aRequestToADeafHostEndsWithItsClient);
    CPPUNIT_TEST(aRequestToADeafHostMakesRoom);
    CPPUNIT_TEST(theRestOfAHeadIsNotAwaited);
    CPPUNIT_TEST(anUploadThatTheOriginDoesNotTakeEndsWithItsClient);
    CPPUNIT_TEST(anUploadThatTheOriginDoesNotTakeMakesRoom);
    CPPUNIT_TEST(theOriginIsNotBlamed);
    CPPUNIT_TEST(theOriginIsNotBlamedForATunnel);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        CacheFixture::setUp();
        collectRequests();
        _deaf.emplace();
    }

    void tearDown() override
    {
        CacheFixture::tearDown();
        _deaf.reset();
    }

    void aRequestEndsWithItsClient()
    {
        startProxy(patient());
        const auto client = askC(pageOf(1));
        client->peer()->reset();
        awaitNoChild();
    }

    void aSharedRequestEndsWithItsLastClient()
    {
        startProxy(patient());
        const auto one = askC(pageOf(1));
        const auto two = ask(pageOf(1));
        const auto three = ask(pageOf(1));
        await("have three children", [&] { return children().size() == 3; });
        awaitRest();
        one->peer()->reset();
        two->peer()->reset();
        await("lose one child", [&] { return children().size() == 2; });
        CPPUNIT_ASSERT(_exchanges[0]->peer->connected());
        three->peer()->reset();
        awaitNoChild();
    }

    void aBodyOfUnknownLengthEndsWithItsClient()
    {
        startProxy(patient());
        const auto client = askC(pageOf(1));
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
        const auto client = askC(pageOf(1));
        _exchanges[0]->peer->send("HTTP/1.1 200 OK\r\n\r\nan event\n");
        await("pass it on", [&] { return client->hasResponse(); });
        client->peer()->reset();
        awaitNoChild();
    }

    void aBodyThatEndsSoonIsStoredWithoutItsClient()
    {
        startProxy(patient());
        const auto client = askC(pageOf(1));
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
        const auto client = askC(pageOf(1));
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
            askC(pageOf(number))->closeNow();
        assertNextIsServed();
    }

    void aBodyForTheStoreMakesRoom()
    {
        startProxy({"--timeout", "60", "--max-children", "1"});
        const auto client = askC(pageOf(1));
        answerInPart(*_exchanges[0], bodyOf(1), 10);
        await("pass on what has come", [&] { return client->hasResponse(); });
        client->peer()->reset();
        awaitRest();
        assertNextIsServed();
    }

    void aRevalidationMakesRoom()
    {
        startProxy({"--timeout", "60", "--max-children", "1"});
        const auto first = askC(pageOf(1));
        _exchanges[0]->peer->send("HTTP/1.1 200 OK\r\nAge: 600\r\nETag: \"v1\"\r\n"
                                  "Cache-Control: max-age=600, stale-while-revalidate=6000\r\n"
                                  "Content-Length: 3\r\n\r\nold");
        await("answer", [&] { return first->responseIsOver(); });
        first->closeNow();
        const auto second = askC(pageOf(1));
        await("answer from the store", [&] { return second->responseIsOver(); });
        assertNextIsServed();
    }

    /// Only its response tells whether stored responses are still valid.
    void aPostIsWaitedFor()
    {
        startProxy(patient());
        storePage();
        const auto writer = post();
        writer->peer()->reset();
        awaitRest();
        _exchanges[1]->peer->send("HTTP/1.1 204 No Content\r\n\r\n");
        awaitNoChild();
        askC(pageOf(1));
    }

    /// The client cannot be sent them any more, but the final response is still of use.
    void interimResponsesToAPostEndNothing()
    {
        startProxy(patient());
        storePage();
        const auto writer = post();
        writer->peer()->reset();
        awaitRest();
        _exchanges[1]->peer->send(interim + interim + "HTTP/1.1 204 No Content\r\n\r\n");
        awaitNoChild();
        askC(pageOf(1));
    }

    void interimResponsesToASharedRequestEndNothing()
    {
        startProxy(patient());
        const auto one = askC(pageOf(1));
        const auto two = ask(pageOf(1));
        await("have two children", [&] { return children().size() == 2; });
        awaitRest();
        one->peer()->reset();
        awaitRest();
        _exchanges[0]->peer->send(interim + interim);
        answer(*_exchanges[0], bodyOf(1));
        await("answer the other client", [&] { return two->responseIsOver(); });
        assertComplete(*two, bodyOf(1));
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, _exchanges.size());
    }

    /// Nobody knows whether C has acted on it, so what is stored must not be used any more.
    void aPostMakesRoom()
    {
        startProxy({"--timeout", "60", "--max-children", "1"});
        storePage();
        const auto writer = post();
        writer->peer()->reset();
        assertNextIsServed();
        askC(pageOf(1));
    }

    void aRequestToADeafHostEndsWithItsClient()
    {
        startProxy(patient());
        const auto clients = askDeafHost();
        for (const auto& client : clients)
            client->peer()->reset();
        awaitNoChild();
    }

    void aRequestToADeafHostMakesRoom()
    {
        const std::string ports = std::to_string(_deaf->port());
        startProxy({"--timeout", "60", "--max-children", "2", "--connect-ports", ports});
        const auto clients = askDeafHost();
        for (const auto& client : clients)
            client->closeNow();
        assertNextIsServed();
    }

    void theRestOfAHeadIsNotAwaited()
    {
        startProxy(patient());
        const auto client = askC(pageOf(1));
        _exchanges[0]->peer->send("HTTP/1.1 200 OK\r\nCache-");
        awaitRest();
        client->peer()->reset();
        awaitNoChild();
    }

    void anUploadThatTheOriginDoesNotTakeEndsWithItsClient()
    {
        startProxy(patient());
        const auto client = uploadToDeafOrigin();
        // With the bytes that are not sent yet.
        const linger reset{1, 0};
        ::setsockopt(client->peer()->descriptor(), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
        client->closeNow();
        awaitNoChild();
    }

    void anUploadThatTheOriginDoesNotTakeMakesRoom()
    {
        startProxy({"--timeout", "60", "--max-children", "1"});
        const auto client = uploadToDeafOrigin();
        client->closeNow();
        assertNextIsServed();
    }

    void theOriginIsNotBlamed()
    {
        startProxy(patient());
        const auto client = askC(pageOf(1));
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
    static inline const std::string interim = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n";

    void storePage()
    {
        const auto reader = askC(pageOf(1));
        answer(*_exchanges[0], bodyOf(1));
        await("answer", [&] { return reader->responseIsOver(); });
        reader->closeNow();
        awaitNoChild();
    }

    std::unique_ptr<Plays::Client> send(const std::string& text)
    {
        auto client = std::make_unique<Plays::Client>(_loop);
        client->connect(_proxy->port());
        client->send(text);
        return client;
    }

    /// A client whose POST for page 1 has reached C.
    std::unique_ptr<Plays::Client> post()
    {
        const std::size_t before = _exchanges.size();
        auto client = send(requestWithBody("POST", pageOf(1), 0));
        await("ask C", [&] { return _exchanges.size() > before; });
        return client;
    }

    /// Two clients, one of which wants a tunnel; B waits for a connection for each.
    std::vector<std::unique_ptr<Plays::Client>> askDeafHost()
    {
        const std::string host = "127.0.0.1:" + std::to_string(_deaf->port());
        std::vector<std::unique_ptr<Plays::Client>> clients;
        for (const std::string& start : {"GET http://" + host + "/", "CONNECT " + host})
            clients.push_back(send(start + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n"));
        await("have two children", [&] { return children().size() == 2; });
        awaitRest();
        return clients;
    }

    /// A client whose upload has come to a standstill, because C reads nothing of it.
    std::unique_ptr<Plays::Client> uploadToDeafOrigin()
    {
        _handler = [this](const auto& exchange)
        {
            _exchanges.push_back(exchange);
            if (exchange->request.method() == "PUT")
                exchange->peer->hold();
        };
        auto client = send(requestWithBody("PUT", pageOf(1), 100'000'000));
        client->peer()->repeat("x", 100'000'000);
        await("ask C", [&] { return _exchanges.size() == 1; });
        awaitRest();
        return client;
    }

    void assertOriginIsNotBlamed()
    {
        await("say so", [&] { return _proxy->log().find("Broken off") != std::string::npos; });
        CPPUNIT_ASSERT_MESSAGE(
            _proxy->log(), _proxy->log().find("The origin server") == std::string::npos);
    }

    std::optional<Plays::DeafPort> _deaf;
};

CPPUNIT_TEST_SUITE_REGISTRATION(WorkForNobodyTest);

} // namespace Process
