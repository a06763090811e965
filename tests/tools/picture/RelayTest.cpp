// A client and a server with a relay between them: neither must notice it.

#include "tools/picture/Relay.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>
#include <optional>

namespace
{

using namespace std::chrono_literals;
using Wire::Clock;
using Wire::End;
using Wire::Peer;

class RelayTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(RelayTest);
    CPPUNIT_TEST(everyByteArrivesInBothDirections);
    CPPUNIT_TEST(aHalfClosedConnectionStillCarriesTheResponse);
    CPPUNIT_TEST(aResetReachesTheServerAfterWhatWasSent);
    CPPUNIT_TEST(aResetReachesTheClient);
    CPPUNIT_TEST(aClientThatHasClosedIsNoticedWhenBytesAreSentToIt);
    CPPUNIT_TEST(aSideThatDoesNotReadHoldsUpTheOther);
    CPPUNIT_TEST(aRefusedConnectionIsReset);
    CPPUNIT_TEST(whatWasSentBeforeAStopIsStillPassedOn);
    CPPUNIT_TEST(clientsAreRefusedUntilThePortIsKnown);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        _tape.emplace();
        _listener.emplace(_loop, 0,
            [this](int descriptor) { _server = std::make_unique<Peer>(_loop, descriptor); });
        _relay.emplace(_loop, *_tape, 'A', 'B', 0);
    }

    void tearDown() override
    {
        _client.reset();
        _server.reset();
        _relay.reset();
        _listener.reset();
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, _loop.watchers());
    }

    void everyByteArrivesInBothDirections()
    {
        connect();
        constexpr std::uint64_t size = 20'000'000;
        std::uint64_t atClient = Wire::hashOf({});
        std::uint64_t atServer = atClient;
        _client->sink([&](std::string_view bytes) { atClient = Wire::hashOf(bytes, atClient); });
        _server->sink([&](std::string_view bytes) { atServer = Wire::hashOf(bytes, atServer); });
        _client->repeat(pattern(), size);
        _server->repeat(pattern() + "x", size);
        CPPUNIT_ASSERT(until(
            [&] { return _client->bytesReceived() == size && _server->bytesReceived() == size; }));
        CPPUNIT_ASSERT_EQUAL(hashOfRepeated(pattern(), size), atServer);
        CPPUNIT_ASSERT_EQUAL(hashOfRepeated(pattern() + "x", size), atClient);
    }

    void aHalfClosedConnectionStillCarriesTheResponse()
    {
        connect();
        _client->send("request");
        _client->shutDownSend();
        CPPUNIT_ASSERT(until([&] { return _server->end() == End::ended; }));
        CPPUNIT_ASSERT_EQUAL(std::string("request"), _server->received());
        CPPUNIT_ASSERT(_client->end() == End::open);
        _server->send("response");
        CPPUNIT_ASSERT(until([&] { return _client->received() == "response"; }));
        _server->shutDownSend();
        CPPUNIT_ASSERT(until([&] { return _client->over() && _server->over(); }));
        CPPUNIT_ASSERT(_client->end() == End::ended);
        CPPUNIT_ASSERT(_server->end() == End::ended);
    }

    void aResetReachesTheServerAfterWhatWasSent()
    {
        connect();
        _client->send("request");
        _client->reset();
        CPPUNIT_ASSERT(until([&] { return _server->end() != End::open; }));
        CPPUNIT_ASSERT(_server->end() == End::reset);
        CPPUNIT_ASSERT_EQUAL(std::string("request"), _server->received());
        CPPUNIT_ASSERT(_tape->records().back()->kind == Picture::Record::Kind::reset);
        CPPUNIT_ASSERT_EQUAL('A', _tape->records().back()->from);
    }

    void aResetReachesTheClient()
    {
        connect();
        _client->shutDownSend();
        CPPUNIT_ASSERT(until([&] { return _server->end() == End::ended; }));
        _server->send("resp");
        _server->reset();
        CPPUNIT_ASSERT(until([&] { return _client->end() != End::open; }));
        CPPUNIT_ASSERT(_client->end() == End::reset);
        CPPUNIT_ASSERT_EQUAL(std::string("resp"), _client->received());
    }

    void aClientThatHasClosedIsNoticedWhenBytesAreSentToIt()
    {
        connect();
        _client->close();
        CPPUNIT_ASSERT(until([&] { return _server->end() == End::ended; }));
        CPPUNIT_ASSERT(!_server->over());
        _server->repeat("response", std::uint64_t{1} << 40);
        CPPUNIT_ASSERT(until([&] { return _server->over(); }));
    }

    void aSideThatDoesNotReadHoldsUpTheOther()
    {
        connect();
        _server->hold();
        constexpr std::uint64_t size = 200'000'000;
        _client->repeat("request", size);
        // Until nothing has been sent for a while.
        std::uint64_t before = 0;
        auto since = Clock::now();
        CPPUNIT_ASSERT(until(
            [&]
            {
                if (std::exchange(before, _client->bytesSent()) != _client->bytesSent())
                    since = Clock::now();
                return Clock::now() - since > 300ms;
            },
            20ms));
        CPPUNIT_ASSERT(_client->bytesSent() < size / 4);
        _server->sink([](std::string_view) {});
        _server->release();
        CPPUNIT_ASSERT(until([&] { return _server->bytesReceived() == size; }));
    }

    void aRefusedConnectionIsReset()
    {
        _listener->goDown();
        _relay->connectTo(_listener->port());
        _client = Peer::connect(_loop, _relay->port());
        _client->send("GET / HTTP/1.1\r\nHost: c\r\n\r\n"); // nobody receives it
        CPPUNIT_ASSERT(until([&] { return _client->end() != End::open; }));
        CPPUNIT_ASSERT(_client->end() == End::reset);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, _tape->records().size());
        CPPUNIT_ASSERT(_tape->records()[0]->kind == Picture::Record::Kind::refused);
    }

    void whatWasSentBeforeAStopIsStillPassedOn()
    {
        connect();
        constexpr std::uint64_t size = 20'000'000;
        _client->hold();
        _server->repeat("response", size);
        _server->shutDownSend();
        _relay->stop();
        CPPUNIT_ASSERT(!_relay->passedAll());
        _client->sink([](std::string_view) {});
        _client->release();
        CPPUNIT_ASSERT(until([&] { return _relay->passedAll(); }));
        CPPUNIT_ASSERT(_server->sentAll());
        _relay.reset();
        CPPUNIT_ASSERT(until([&] { return _client->end() != End::open; }));
        CPPUNIT_ASSERT_EQUAL(size, _client->bytesReceived());
    }

    void clientsAreRefusedUntilThePortIsKnown()
    {
        _client = Peer::connect(_loop, _relay->port());
        CPPUNIT_ASSERT(until([&] { return _client->end() == End::refused; }));
        connect();
    }

private:
    void connect()
    {
        _relay->connectTo(_listener->port());
        _client = Peer::connect(_loop, _relay->port());
        CPPUNIT_ASSERT(until([&] { return _server && _client->connected(); }));
    }

    /// All bytes, and a length that is no power of two.
    static std::string pattern()
    {
        std::string bytes;
        for (int i = 0; i < 1000; ++i)
            bytes += static_cast<char>(i % 256);
        return bytes;
    }

    /// Its blocks are those of Peer::repeat(), which begins each with a whole unit.
    static std::uint64_t hashOfRepeated(const std::string& unit, std::uint64_t size)
    {
        std::string all;
        while (all.size() < size)
            all += unit;
        return Wire::hashOf(std::string_view(all).substr(0, size));
    }

    bool until(const std::function<bool()>& done,
        std::chrono::milliseconds look = std::chrono::milliseconds::zero())
    {
        return _loop.runUntil(done, Clock::now() + 20s, look);
    }

    Wire::EventLoop _loop;
    std::optional<Picture::Tape> _tape;
    std::optional<Wire::Listener> _listener;
    std::optional<Picture::Relay> _relay;
    std::unique_ptr<Peer> _client;
    std::unique_ptr<Peer> _server;
};

CPPUNIT_TEST_SUITE_REGISTRATION(RelayTest);

} // namespace
