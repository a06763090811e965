// A request that changes something at the origin, while other requests for the same URI are under
// way (RFC 9111 section 4.4). Each test lets a response of one kind arrive too late.

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>

namespace Process
{

class LateResponseTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(LateResponseTest);
    CPPUNIT_TEST(aResponseRequestedBeforeIsNotStored);
    CPPUNIT_TEST(aVariantRequestedBeforeIsNotStored);
    CPPUNIT_TEST(aPartRequestedBeforeIsNotStored);
    CPPUNIT_TEST(a304RequestedBeforeFreshensNothing);
    CPPUNIT_TEST(a304ToAHeadRequestedBeforeFreshensNothing);
    CPPUNIT_TEST(aRevalidationBegunBeforeStoresNothing);
    CPPUNIT_TEST(aResponseRequestedBeforeRemovesNothingNewer);
    CPPUNIT_TEST(aFetchBegunBeforeOnTheOtherProxyIsNotJoined);
    CPPUNIT_TEST(whatLocationNamesIsReachedToo);
    CPPUNIT_TEST(theResponseToThePostItselfIsStored);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        CacheFixture::setUp();
        collectRequests();
    }

    void aResponseRequestedBeforeIsNotStored()
    {
        startProxy();
        const auto early = send("GET");
        change();
        answerLate(*early, 0, "200 OK", "Content-Length: 3\r\n\r\nold");
        assertNextIsFetched();
    }

    void aVariantRequestedBeforeIsNotStored()
    {
        startProxy();
        const auto early = send("GET", "Accept-Language: en\r\n");
        change();
        answerLate(*early, 0, "200 OK", "Vary: Accept-Language\r\nContent-Length: 3\r\n\r\nold");
        assertNextIsFetched("Accept-Language: en\r\n");
    }

    void aPartRequestedBeforeIsNotStored()
    {
        startProxy();
        const auto early = send("GET", "Range: bytes=0-2\r\n");
        change();
        answerLate(*early, 0, "206 Partial Content",
            "ETag: \"v1\"\r\nContent-Range: bytes 0-2/9\r\nContent-Length: 3\r\n\r\nold");
        assertNextIsFetched("Range: bytes=0-2\r\n");
    }

    void a304RequestedBeforeFreshensNothing()
    {
        startProxy();
        storeStale("max-age=600");
        const auto early = send("GET");
        change();
        answerLate(*early, 1, "304 Not Modified", "ETag: \"v1\"\r\n\r\n");
        assertNextIsFetched();
    }

    void a304ToAHeadRequestedBeforeFreshensNothing()
    {
        startProxy();
        storeStale("max-age=600");
        const auto early = send("HEAD");
        change();
        answerLate(*early, 1, "304 Not Modified", "ETag: \"v1\"\r\n\r\n");
        assertNextIsFetched();
    }

    void aRevalidationBegunBeforeStoresNothing()
    {
        startProxy();
        storeStale("max-age=600, stale-while-revalidate=6000");
        const auto reader = send("GET");
        await("answer", [&] { return reader->responseIsOver(); });
        change();
        reply(1, "304 Not Modified", "ETag: \"v1\"\r\n\r\n");
        awaitNoChild();
        assertNextIsFetched();
    }

    void aResponseRequestedBeforeRemovesNothingNewer()
    {
        startProxy();
        const auto early = send("GET");
        change();
        const auto next = send("GET");
        reply(2, "200 OK", "Content-Length: 3\r\n\r\nnew");
        await("answer", [&] { return next->responseIsOver(); });
        _cacheControl = "no-store";
        answerLate(*early, 0, "200 OK", "Content-Length: 3\r\n\r\nold");
        const auto hit = ask("page");
        await("answer from the store", [&] { return hit->responseIsOver(); });
        assertComplete(*hit, "new");
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, _exchanges.size());
    }

    void aFetchBegunBeforeOnTheOtherProxyIsNotJoined()
    {
        startProxy();
        startSecond();
        const auto early = send("GET");
        std::swap(_proxy, _second);
        change();
        const auto next = send("GET");
        reply(2, "200 OK", "Content-Length: 3\r\n\r\nnew");
        await("answer", [&] { return next->responseIsOver(); });
        assertComplete(*next, "new");
        answerLate(*early, 0, "200 OK", "Content-Length: 3\r\n\r\nold");
        std::swap(_proxy, _second);
        const auto hit = ask("page");
        await("answer from the store", [&] { return hit->responseIsOver(); });
        assertComplete(*hit, "new");
    }

    void whatLocationNamesIsReachedToo()
    {
        startProxy();
        const auto early = send("GET");
        const auto writer = send("POST", "Content-Length: 0\r\n", "list");
        reply(1, "201 Created", "Location: /page\r\nContent-Length: 0\r\n\r\n");
        await("answer the writer", [&] { return writer->responseIsOver(); });
        answerLate(*early, 0, "200 OK", "Content-Length: 3\r\n\r\nold");
        assertNextIsFetched();
    }

    void theResponseToThePostItselfIsStored()
    {
        startProxy();
        const auto writer = send("POST", "Content-Length: 0\r\n");
        reply(0, "200 OK", "Content-Location: /page\r\nContent-Length: 3\r\n\r\nnew");
        await("answer the writer", [&] { return writer->responseIsOver(); });
        const auto hit = ask("page");
        await("answer from the store", [&] { return hit->responseIsOver(); });
        assertComplete(*hit, "new");
    }

private:
    /// A request that has reached C.
    std::unique_ptr<Plays::Client> send(
        const std::string& method, const std::string& fields = {}, const std::string& page = "page")
    {
        auto client = std::make_unique<Plays::Client>(_loop);
        client->connect(_proxy->port());
        client->send(requestWith(method, page, fields));
        const std::size_t before = _exchanges.size();
        await("ask C", [&] { return _exchanges.size() > before; });
        return client;
    }

    void reply(std::size_t exchange, const std::string& status, const std::string& rest)
    {
        _exchanges.at(exchange)->peer->send(
            "HTTP/1.1 " + status + "\r\nCache-Control: " + _cacheControl + "\r\n" + rest);
    }

    /// C answers a request from before the change, and the client gets the response.
    void answerLate(const Plays::Client& client, std::size_t exchange, const std::string& status,
        const std::string& rest)
    {
        reply(exchange, status, rest);
        await("answer the one that asked before", [&] { return client.responseIsOver(); });
        awaitRest();
    }

    /// Stores a response that must be revalidated.
    void storeStale(const std::string& cacheControl)
    {
        const auto first = send("GET");
        _exchanges[0]->peer->send("HTTP/1.1 200 OK\r\nAge: 600\r\nETag: \"v1\"\r\nCache-Control: " +
                                  cacheControl + "\r\nContent-Length: 3\r\n\r\nold");
        await("answer", [&] { return first->responseIsOver(); });
        awaitRest();
    }

    /// A client changes the page, and C confirms that.
    void change()
    {
        const auto writer = send("POST", "Content-Length: 0\r\n");
        _exchanges.back()->peer->send("HTTP/1.1 204 No Content\r\n\r\n");
        await("answer the writer", [&] { return writer->responseIsOver(); });
    }

    void assertNextIsFetched(const std::string& fields = {})
    {
        const auto next = send("GET", fields);
        reply(_exchanges.size() - 1, "200 OK", "Content-Length: 3\r\n\r\nnew");
        await("answer the one that asks afterwards", [&] { return next->responseIsOver(); });
        assertComplete(*next, "new");
    }

    std::string _cacheControl = "max-age=600";
};

CPPUNIT_TEST_SUITE_REGISTRATION(LateResponseTest);

} // namespace Process
