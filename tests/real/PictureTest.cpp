// The live picture in Chromium: a request passes through both relays, and the page shows it.

#include "tests/real/Chromium.h"
#include "tests/real/MockOrigin.h"
#include "tests/real/RealFixture.h"
#include "tools/picture/PageServer.h"
#include "tools/picture/Relay.h"

#include <cppunit/extensions/HelperMacros.h>
#include <optional>

namespace
{

using namespace Real;

/// The server of the page, which ends once a browser has got everything: only then does Chromium
/// find that nothing more comes.
class EndingServer : public Wire::Watcher
{
public:
    EndingServer(Wire::EventLoop& loop, Picture::Tape& tape) : _loop(loop)
    {
        _server.emplace(loop, tape, "tools/picture/page.html", 0);
        _loop.add(*this);
    }
    ~EndingServer() override { _loop.remove(*this); }
    EndingServer(const EndingServer&) = delete;
    EndingServer& operator=(const EndingServer&) = delete;

    Picture::PageServer& server() { return *_server; }

    int descriptor() const override { return -1; }
    short wanted() const override { return 0; }
    void ready(short) override
    {
        _next = Wire::Clock::now() + std::chrono::milliseconds(5);
        if (_server && _server->isUpToDate())
            _server.reset();
    }
    Wire::Deadline wakeAt() const override { return _server ? _next : Wire::Deadline::max(); }

private:
    Wire::EventLoop& _loop;
    std::optional<Picture::PageServer> _server;
    Wire::Deadline _next = Wire::Deadline::min();
};

class PictureTest : public RealFixture
{
    CPPUNIT_TEST_SUITE(PictureTest);
    CPPUNIT_TEST(aRequestBecomesFourArrows);
    CPPUNIT_TEST(bytesFromTheWireAreTextAndNotHtml);
    CPPUNIT_TEST(thePageSaysThatMakeRunHasEnded);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        RealFixture::setUp();
        _tape.emplace();
        _origin.emplace(_loop);
        _proxies.emplace(_loop, *_tape, 'B', 'C', 0);
        _proxies->connectTo(_origin->port());
        startProxy({{"www.example.com:80", _proxies->port()}});
        _clients.emplace(_loop, *_tape, 'A', 'B', 0);
        const std::string address = proxyAddress();
        _clients->connectTo(
            static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1))));
    }

    void tearDown() override
    {
        _clients.reset();
        _proxies.reset();
        _origin.reset();
        RealFixture::tearDown();
    }

    void aRequestBecomesFourArrows()
    {
        request("/text.txt");
        const std::string page = load();
        assertHas(page, "A to B: GET /www.example.com/text.txt HTTP/1.1; connection 1");
        assertHas(page, "B to C: GET /text.txt HTTP/1.1; connection 1");
        assertHas(page, "C to B: HTTP/1.1 200 OK; body: ");
        assertHas(page, "B to A: HTTP/1.1 200 OK; Cache-Status: ");
        assertHas(page, "fwd=uri-miss; ttl=60; stored; body: ");
        CPPUNIT_ASSERT(page.find("</li>") != std::string::npos);
    }

    void bytesFromTheWireAreTextAndNotHtml()
    {
        const auto client = Wire::Peer::connect(_loop, _clients->port());
        client->send("GET /<b>bold</b> HTTP/1.1\r\nHost: <i>\r\n\r\n");
        CPPUNIT_ASSERT(_loop.runUntil([&] { return client->end() != Wire::End::open; },
            Wire::Clock::now() + std::chrono::seconds(20)));
        const std::string page = load();
        assertHas(page, "GET /&lt;b&gt;bold&lt;/b&gt; HTTP/1.1");
        CPPUNIT_ASSERT(page.find("<b>bold") == std::string::npos);
    }

    void thePageSaysThatMakeRunHasEnded()
    {
        assertHas(load(), "The connection to the kit is lost: make run has ended.");
    }

private:
    static void assertHas(const std::string& page, const std::string& text)
    {
        CPPUNIT_ASSERT_MESSAGE("Expected in the page: " + text + "\nThe page:\n" + page,
            page.find(text) != std::string::npos);
    }

    void request(const std::string& target)
    {
        const std::string url = "http://127.0.0.1:" + std::to_string(_clients->port());
        CPPUNIT_ASSERT_EQUAL(
            std::string("200"), ask(url + "/www.example.com" + target, "answer").status);
    }

    /// The page, after its events have come and its stream has ended.
    std::string load()
    {
        EndingServer server(_loop, *_tape);
        const std::string url = "http://127.0.0.1:" + std::to_string(server.server().port()) + "/";
        return chromium(_loop, url, path("browser"), {"--virtual-time-budget=1000"});
    }

    std::optional<Picture::Tape> _tape;
    std::optional<MockOrigin> _origin;
    std::optional<Picture::Relay> _proxies;
    std::optional<Picture::Relay> _clients;
};

CPPUNIT_TEST_SUITE_REGISTRATION(PictureTest);

} // namespace
