// A client and an origin agree on another protocol, and B relays its bytes.

#include "tests/process/CacheFixture.h"

#include "tools/wire/Listener.h"

#include <cppunit/extensions/HelperMacros.h>

#include <memory>
#include <string>
#include <vector>

namespace Process
{

class UpgradeTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(UpgradeTest);
    CPPUNIT_TEST(bytesPassInBothDirections);
    CPPUNIT_TEST(earlyBytesAreNotLost);
    CPPUNIT_TEST(aBodyGoesBeforeTheOtherProtocol);
    CPPUNIT_TEST(anEndIsPassedOn);
    CPPUNIT_TEST(otherRequestsUpgradeNothing);
    CPPUNIT_TEST(aProtocolThatWasNotRequestedIsAnError);
    CPPUNIT_TEST(aRefusalIsAnOrdinaryResponse);
    CPPUNIT_TEST(upgradeRequiredNamesTheProtocol);
    CPPUNIT_TEST(noStoredResponseAnswersAnUpgrade);
    CPPUNIT_TEST(eachUpgradeHasItsOwnConnection);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        CacheFixture::setUp();
        _peers.clear();
        _listener = std::make_unique<Wire::Listener>(_loop, 0,
            [this](int descriptor)
            { _peers.push_back(std::make_unique<Wire::Peer>(_loop, descriptor)); });
    }

    void tearDown() override
    {
        _proxy.reset();
        _client.reset();
        _peers.clear();
        _listener.reset();
        CacheFixture::tearDown();
    }

    void bytesPassInBothDirections()
    {
        startProxy();
        for (const std::string& target : {"/127.0.0.1:" + port(), "http://127.0.0.1:" + port()})
        {
            send("GET " + target + "/chat HTTP/1.1\r\n" + upgrade);
            const std::string head = takeHead();
            assertContains("GET /chat HTTP/1.1\r\n", head);
            assertContains("\r\nUpgrade: frob/1\r\nConnection: Upgrade\r\n", head);
            assertContains("\r\nX-Key: 1\r\n", head);
            origin().send(switching + "X-Accept: 1\r\n\r\n");
            await("switch protocols", [this] { return _client->responseIsOver(); });
            CPPUNIT_ASSERT_EQUAL(101, response().status());
            CPPUNIT_ASSERT(response().has("Upgrade", "frob/1"));
            CPPUNIT_ASSERT(response().has("Connection", "upgrade"));
            CPPUNIT_ASSERT(response().field("X-Accept") != nullptr);
            const std::string large(300'000, 'x');
            _client->send("ping" + large);
            origin().send("pong" + large);
            await("relay the bytes",
                [&] {
                    return origin().received().size() == 4 + large.size() &&
                           surplus().size() == 4 + large.size();
                });
            CPPUNIT_ASSERT(origin().take() == "ping" + large && surplus() == "pong" + large);
        }
    }

    void earlyBytesAreNotLost()
    {
        startProxy();
        send("GET /127.0.0.1:" + port() + "/chat HTTP/1.1\r\n" + upgrade + "early");
        takeHead();
        origin().send(switching + "\r\nalso early");
        await("relay the bytes",
            [this] { return origin().received() == "early" && surplus() == "also early"; });
    }

    void aBodyGoesBeforeTheOtherProtocol()
    {
        startProxy();
        send("POST /127.0.0.1:" + port() + "/chat HTTP/1.1\r\nContent-Length: 10\r\n" + upgrade +
             "hello");
        takeHead();
        await("relay the body", [this] { return origin().received() == "hello"; });
        _client->send("worldother");
        // The bytes behind the body wait until the origin has agreed.
        await("relay the body", [this] { return origin().received() == "helloworld"; });
        origin().send(switching + "\r\n");
        await("relay the bytes", [this] { return origin().received() == "helloworldother"; });
    }

    void anEndIsPassedOn()
    {
        startProxy();
        send("GET /127.0.0.1:" + port() + "/chat HTTP/1.1\r\n" + upgrade);
        takeHead();
        origin().send(switching + "\r\nbye");
        origin().shutDownSend();
        await("close", [this] { return surplus() == "bye" && _client->sawEnd(); });
        _client->send("goodbye");
        await("relay the bytes", [this] { return origin().received() == "goodbye"; });
        _client->closeNow();
        await("close", [this] { return origin().end() != Wire::End::open; });
        awaitNoChild();
    }

    void otherRequestsUpgradeNothing()
    {
        startProxy();
        const std::string get = "GET /127.0.0.1:" + port() + "/";
        for (const std::string& request :
            {get + " HTTP/1.0\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: frob\r\n\r\n",
                get + " HTTP/1.1\r\nHost: a\r\nUpgrade: frob\r\n\r\n",
                get + " HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n"})
        {
            send(request);
            CPPUNIT_ASSERT(takeHead().find("Upgrade") == std::string::npos);
            origin().send("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\n"
                          "Upgrade: frob\r\n\r\n");
            await("answer", [this] { return _client->responseIsOver(); });
            CPPUNIT_ASSERT_EQUAL(502, response().status());
        }
    }

    void aProtocolThatWasNotRequestedIsAnError()
    {
        startProxy();
        for (const char* fields :
            {"Connection: Upgrade\r\nUpgrade: frob/2\r\n", "Connection: Upgrade\r\n",
                "Upgrade: frob/1\r\n", "Connection: Upgrade\r\nUpgrade: frob/1, other\r\n"})
        {
            send("GET /127.0.0.1:" + port() + "/chat HTTP/1.1\r\n" + upgrade);
            takeHead();
            origin().send("HTTP/1.1 101 Switching\r\n" + std::string(fields) + "\r\nbytes");
            await("answer", [this] { return _client->responseIsOver(); });
            CPPUNIT_ASSERT_EQUAL(502, response().status());
        }
    }

    void aRefusalIsAnOrdinaryResponse()
    {
        startProxy();
        send("GET /127.0.0.1:" + port() + "/chat HTTP/1.1\r\n" + upgrade);
        takeHead();
        origin().send("HTTP/1.1 200 OK\r\nUpgrade: frob/1\r\n"
                      "Connection: Upgrade\r\nContent-Length: 5\r\n\r\nhello");
        await("answer", [this] { return _client->responseIsOver(); });
        CPPUNIT_ASSERT_EQUAL(200, response().status());
        CPPUNIT_ASSERT_EQUAL(std::string("hello"), response().body());
        CPPUNIT_ASSERT(response().field("Upgrade") == nullptr);
    }

    void upgradeRequiredNamesTheProtocol()
    {
        startProxy();
        send("GET /127.0.0.1:" + port() + "/chat HTTP/1.1\r\nHost: a\r\n\r\n");
        takeHead();
        origin().send("HTTP/1.1 426 Upgrade Required\r\nUpgrade: frob/1\r\nConnection: Upgrade\r\n"
                      "Cache-Control: max-age=600\r\nContent-Length: 0\r\n\r\n");
        await("answer", [this] { return _client->responseIsOver(); });
        CPPUNIT_ASSERT_EQUAL(426, response().status());
        CPPUNIT_ASSERT(response().has("Upgrade", "frob/1"));
        CPPUNIT_ASSERT(response().has("Connection", "upgrade"));
        CPPUNIT_ASSERT(!response().value("Cache-Status").ends_with("stored"));
    }

    void noStoredResponseAnswersAnUpgrade()
    {
        startProxy();
        fetch(1); // from the other origin
        assertStored(1);
        send("GET /127.0.0.1:" + std::to_string(_origin->port()) + "/page1 HTTP/1.1\r\n" + upgrade);
        await("answer", [this] { return _client->responseIsOver(); });
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, asked(1));
        // And the response to such a request is not stored.
        send("GET /127.0.0.1:" + std::to_string(_origin->port()) + "/page2 HTTP/1.1\r\n" + upgrade);
        await("answer", [this] { return _client->responseIsOver(); });
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, asked(2));
        assertMissed(2);
    }

    void eachUpgradeHasItsOwnConnection()
    {
        startProxy();
        send("GET /127.0.0.1:" + port() + "/chat HTTP/1.1\r\n" + upgrade);
        takeHead();
        const auto first = std::move(_client);
        send("GET /127.0.0.1:" + port() + "/chat HTTP/1.1\r\n" + upgrade);
        takeHead();
        for (const auto& peer : _peers)
            peer->send(switching + "\r\n" + std::to_string(&peer - _peers.data()));
        await("relay the bytes", [&] { return first->surplus() == "0" && surplus() == "1"; });
    }

private:
    const std::string upgrade = "Host: a\r\nConnection: X-Hop, Upgrade\r\nUpgrade: frob/1, h2c\r\n"
                                "X-Hop: 1\r\nX-Key: 1\r\n\r\n";
    const std::string switching = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\n"
                                  "Upgrade: frob/1\r\n";

    std::string port() const { return std::to_string(_listener->port()); }

    void send(const std::string& request)
    {
        _asked = _peers.size();
        _client = std::make_unique<Plays::Client>(_loop);
        _client->connect(_proxy->port());
        _client->send(request);
    }

    /// Waits for the head that B sends on a new connection, and takes it from there.
    std::string takeHead()
    {
        await("send a request to the origin",
            [this] {
                return _peers.size() > _asked &&
                       origin().received().find("\r\n\r\n") != std::string::npos;
            });
        const auto end = origin().received().find("\r\n\r\n") + 4;
        std::string head = origin().received().substr(0, end);
        origin().consume(end);
        return head;
    }

    Wire::Peer& origin() const { return *_peers.back(); }
    const Wire::Message& response() const { return _client->response(); }
    const std::string& surplus() const { return _client->surplus(); }

    static void assertContains(const std::string& part, const std::string& text)
    {
        CPPUNIT_ASSERT_MESSAGE(
            part + " was expected in: " + text, text.find(part) != std::string::npos);
    }

    /// The other origin, which speaks whatever the test says.
    std::unique_ptr<Wire::Listener> _listener;
    std::vector<std::unique_ptr<Wire::Peer>> _peers;
    std::unique_ptr<Plays::Client> _client;
    std::size_t _asked = 0; ///< connections before the last request
};

CPPUNIT_TEST_SUITE_REGISTRATION(UpgradeTest);

} // namespace Process
