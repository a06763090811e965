// The page and the stream of events, as a browser requests them.

#include "tools/picture/PageServer.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>
#include <optional>

namespace
{

using namespace std::chrono_literals;
using Wire::Clock;
using Wire::Peer;

class PageServerTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(PageServerTest);
    CPPUNIT_TEST(thePageIsTheFile);
    CPPUNIT_TEST(aPageOfAnotherSiteCannotRead);
    CPPUNIT_TEST(aStreamBeginsWithWhatWasRecordedBefore);
    CPPUNIT_TEST(aRecordIsSentAgainWhenItChanges);
    CPPUNIT_TEST(anEventThatIsTheSameIsSentOnce);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        _tape.emplace();
        _server.emplace(_loop, *_tape, "tools/picture/page.html", 0);
        _client = Peer::connect(_loop, _server->port());
    }

    void tearDown() override
    {
        _client.reset();
        _server.reset();
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, _loop.watchers());
    }

    void thePageIsTheFile()
    {
        request("/", "localhost:1234");
        CPPUNIT_ASSERT(
            until([&] { return _client->over() || _client->end() == Wire::End::ended; }));
        CPPUNIT_ASSERT(_client->received().starts_with("HTTP/1.1 200 OK\r\n"));
        CPPUNIT_ASSERT(_client->received().ends_with("</html>\n"));
    }

    void aPageOfAnotherSiteCannotRead()
    {
        request("/events", "rebound.example:1234");
        CPPUNIT_ASSERT(until([&] { return _client->end() == Wire::End::ended; }));
        CPPUNIT_ASSERT(_client->received().starts_with("HTTP/1.1 403 Forbidden\r\n"));
    }

    void aStreamBeginsWithWhatWasRecordedBefore()
    {
        _server->show("run", "{}");
        addRecord();
        request("/events", "127.0.0.1");
        CPPUNIT_ASSERT(until([&] { return count("event: record\ndata: {\"id\":1,") == 1; }));
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, count("event: run\ndata: {}\n\n"));
        CPPUNIT_ASSERT(_server->isWatched());
        addRecord();
        CPPUNIT_ASSERT(until([&] { return count("event: record\ndata: {\"id\":2,") == 1; }));
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, count("\"id\":1,"));
        _client->close();
        CPPUNIT_ASSERT(until([&] { return !_server->isWatched(); }));
    }

    void aRecordIsSentAgainWhenItChanges()
    {
        request("/events", "localhost");
        const auto record = addRecord();
        CPPUNIT_ASSERT(until([&] { return count("\"length\":0") == 1; }));
        record->length = 17;
        _tape->touch(*record);
        CPPUNIT_ASSERT(until([&] { return count("\"length\":17") == 1; }));
    }

    void anEventThatIsTheSameIsSentOnce()
    {
        request("/events", "localhost");
        CPPUNIT_ASSERT(until([&] { return _server->isWatched(); }));
        for (const char* json : {"1", "1", "2"})
            _server->show("processes", json);
        CPPUNIT_ASSERT(until([&] { return count("data: 2\n\n") == 1; }));
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, count("data: 1\n\n"));
    }

private:
    void request(const std::string& target, const std::string& host)
    {
        _client->send("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    }

    std::shared_ptr<Picture::Record> addRecord() { return _tape->add({}); }

    std::size_t count(const std::string& text) const
    {
        std::size_t found = 0;
        const auto& all = _client->received();
        for (auto at = all.find(text); at != std::string::npos; at = all.find(text, at + 1))
            ++found;
        return found;
    }

    bool until(const std::function<bool()>& done)
    {
        return _loop.runUntil(done, Clock::now() + 20s);
    }

    Wire::EventLoop _loop;
    std::optional<Picture::Tape> _tape;
    std::optional<Picture::PageServer> _server;
    std::unique_ptr<Peer> _client;
};

CPPUNIT_TEST_SUITE_REGISTRATION(PageServerTest);

} // namespace
