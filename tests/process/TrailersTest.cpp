// Trailer fields pass through B to a client that takes them, and to the origin.

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

class TrailersTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(TrailersTest);
    CPPUNIT_TEST(aClientThatTakesTrailersGetsThem);
    CPPUNIT_TEST(anyOtherClientGetsNone);
    CPPUNIT_TEST(fieldsThatAreNoTrailersAreDropped);
    CPPUNIT_TEST(aStoredResponseHasNoTrailers);
    CPPUNIT_TEST(aRevalidationAfterwardsWantsNoTrailers);
    CPPUNIT_TEST(theOriginGetsTheTrailersOfARequest);
    CPPUNIT_TEST(aTrailerSectionWithoutEndIsRefused);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        CacheFixture::setUp();
        _fields.clear();
        _trailers = "X-Sum: 5\r\nETag: \"a\"\r\n";
        _handler = [this](const auto& exchange)
        {
            _exchanges.push_back(exchange);
            if (exchange->request.target() != "/upload")
                exchange->peer->send("HTTP/1.1 200 OK\r\n" + _fields +
                                     "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n" +
                                     _trailers + "\r\n");
        };
    }

    void aClientThatTakesTrailersGetsThem()
    {
        _fields = "Trailer: X-Sum\r\n";
        startProxy();
        for (const char* connection : {"TE", "close, te"})
        {
            get("TE: trailers\r\nConnection: " + std::string(connection) + "\r\n");
            CPPUNIT_ASSERT(asked().has("TE", "trailers"));
            CPPUNIT_ASSERT(asked().has("Connection", "TE"));
            assertTrailers("X-Sum: 5\nETag: \"a\"\n", response());
            CPPUNIT_ASSERT_EQUAL(std::string("X-Sum"), response().value("Trailer"));
            CPPUNIT_ASSERT(response().field("X-Sum") == nullptr);
            CPPUNIT_ASSERT(response().field("ETag") == nullptr);
        }
    }

    void anyOtherClientGetsNone()
    {
        _fields = "Trailer: X-Sum\r\n";
        startProxy();
        for (const char* fields :
            {"", "TE: trailers\r\n", "Connection: TE\r\n", "TE: gzip\r\nConnection: TE\r\n"})
        {
            get(fields);
            CPPUNIT_ASSERT(asked().field("TE") == nullptr);
            assertTrailers("", response());
            CPPUNIT_ASSERT(response().field("Trailer") == nullptr);
        }
        get("TE: trailers\r\nConnection: TE\r\n", "HTTP/1.0");
        CPPUNIT_ASSERT(asked().field("TE") == nullptr);
        CPPUNIT_ASSERT_EQUAL(std::string("hello"), response().body());
    }

    void fieldsThatAreNoTrailersAreDropped()
    {
        _fields = "Trailer: Content-Type, X-Hop\r\nConnection: X-Hop\r\n";
        _trailers = "Content-Type: text/html\r\nX-Hop: 1\r\nContent-Length: 1\r\nX-Sum: 5\r\n"
                    "Set-Cookie: a=b\r\nTransfer-Encoding: gzip\r\nCache-Control: no-store\r\n";
        startProxy();
        get("TE: trailers\r\nConnection: TE\r\n");
        assertTrailers("X-Sum: 5\n", response());
        CPPUNIT_ASSERT(response().field("Trailer") == nullptr);
    }

    void aStoredResponseHasNoTrailers()
    {
        _fields = "Trailer: X-Sum\r\nCache-Control: max-age=600\r\n";
        startProxy();
        const std::string fields = "TE: trailers\r\nConnection: TE\r\n";
        get(fields);
        assertTrailers("X-Sum: 5\nETag: \"a\"\n", response());
        get(fields);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, _exchanges.size());
        assertTrailers("", response());
        for (const char* name : {"Trailer", "X-Sum", "ETag"})
            CPPUNIT_ASSERT(response().field(name) == nullptr);
        CPPUNIT_ASSERT_EQUAL(std::string("hello"), response().body());
    }

    void aRevalidationAfterwardsWantsNoTrailers()
    {
        _fields = "Cache-Control: max-age=0, stale-while-revalidate=600\r\n";
        startProxy();
        for (std::size_t request = 1; request <= 2; ++request)
        {
            get("TE: trailers\r\nConnection: TE\r\n");
            await("ask the origin", [&] { return _exchanges.size() == request; });
        }
        CPPUNIT_ASSERT(asked().field("TE") == nullptr);
        CPPUNIT_ASSERT(!asked().has("Connection", "TE"));
    }

    void theOriginGetsTheTrailersOfARequest()
    {
        startProxy();
        send("PUT " + target("/upload") +
             " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: X-Hop\r\n"
             "Trailer: X-Sum, Host\r\n\r\n5\r\nhello\r\n0\r\nX-Sum: 5\r\nHost: b\r\nX-Hop: 1\r\n"
             "Content-Length: 3\r\n\r\n");
        await("pass the request on", [this] { return !_exchanges.empty() && asked().complete(); });
        assertTrailers("X-Sum: 5\n", asked());
        CPPUNIT_ASSERT_EQUAL(std::string("X-Sum"), asked().value("Trailer"));
        CPPUNIT_ASSERT_EQUAL(std::string("hello"), asked().body());
        _exchanges.back()->peer->send("HTTP/1.1 204 No Content\r\n\r\n");
        await("answer", [this] { return _client->responseIsOver(); });
        CPPUNIT_ASSERT_EQUAL(204, response().status());
    }

    void aTrailerSectionWithoutEndIsRefused()
    {
        std::string many;
        for (int i = 0; i < 5000; ++i)
            many += "X-Field-" + std::to_string(i) + ": value\r\n";
        startProxy();
        send("PUT " + target("/upload") +
             " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n" + many);
        await("answer", [this] { return _client->responseIsOver(); });
        CPPUNIT_ASSERT_EQUAL(400, response().status());
    }

private:
    std::string target(const std::string& path) const
    {
        return "http://127.0.0.1:" + std::to_string(_origin->port()) + path;
    }

    void send(const std::string& bytes)
    {
        _client = std::make_unique<Plays::Client>(_loop);
        _client->connect(_proxy->port());
        _client->send(bytes);
    }

    void get(const std::string& fields, const std::string& version = "HTTP/1.1")
    {
        send("GET " + target("/page") + " " + version + "\r\nHost: a\r\n" + fields + "\r\n");
        await("answer", [this] { return _client->responseIsOver(); });
        CPPUNIT_ASSERT_MESSAGE(response().fault(), response().complete());
    }

    const Wire::Message& response() const { return _client->response(); }
    /// The last request to C.
    const Wire::Message& asked() const { return _exchanges.back()->request; }

    static void assertTrailers(const std::string& expected, const Wire::Message& message)
    {
        std::string lines;
        for (const auto& field : message.trailers())
            lines += field.name + ": " + field.value + "\n";
        CPPUNIT_ASSERT_EQUAL(expected, lines);
    }

    std::string _fields;   ///< in the head of C's response
    std::string _trailers; ///< behind its body
    std::unique_ptr<Plays::Client> _client;
};

CPPUNIT_TEST_SUITE_REGISTRATION(TrailersTest);

} // namespace Process
