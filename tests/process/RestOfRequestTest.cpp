// The response begins before the proxy has received all of the request: what becomes of the rest.

#include "tests/process/ProcessFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

using namespace std::chrono_literals;

class RestOfRequestTest : public ProcessFixture
{
    CPPUNIT_TEST_SUITE(RestOfRequestTest);
    CPPUNIT_TEST(theRestIsForwardedDuringTheResponse);
    CPPUNIT_TEST(theRestIsForwardedInChunks);
    CPPUNIT_TEST(bothBodiesMoveAtOnce);
    CPPUNIT_TEST(aSlowUploadDoesNotCostTheOriginItsTime);
    CPPUNIT_TEST(anOriginThatTakesItSlowlyHasTime);
    CPPUNIT_TEST(aClientThatStopsSendingGetsItsResponse);
    CPPUNIT_TEST(aClientThatEndsItsSideGetsItsResponse);
    CPPUNIT_TEST(theRequestEndsIfNothingMoves);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        ProcessFixture::setUp();
        collectRequests();
    }

    void theRestIsForwardedDuringTheResponse()
    {
        start(60);
        const std::string rest(large, 'r');
        const auto client = upload(rest.size());
        client->send(rest);
        assertArrives(rest, *client);
    }

    void theRestIsForwardedInChunks()
    {
        start(60);
        const std::string rest(0xf000, 'r');
        const auto client = uploadAs(requestWith("PUT", "page", "Transfer-Encoding: chunked\r\n"));
        client->send("f000\r\n" + rest + "\r\n0\r\n\r\n");
        assertArrives(rest, *client);
    }

    /// Neither body fits into what the kernel keeps, and each side reads while it sends.
    void bothBodiesMoveAtOnce()
    {
        start(60);
        const auto client = upload(large);
        client->send(std::string(large, 'r'));
        _exchanges[0]->peer->send(std::string(large - 1, 'b'));
        await("forward the request", [&] { return _exchanges[0]->request.complete(); });
        _exchanges[0]->peer->send("b");
        assertWhole(*client);
    }

    /// The client sends for longer than the origin may be silent.
    void aSlowUploadDoesNotCostTheOriginItsTime()
    {
        start(1);
        constexpr std::size_t pieces = 25;
        const std::string piece(200, 'r');
        const auto client = upload(pieces * piece.size());
        for (std::size_t sent = 0; sent < pieces; ++sent)
        {
            client->peer()->pause(100ms);
            client->send(piece);
        }
        await("forward the request", [&] { return _exchanges[0]->request.complete(); });
        finish(*client);
    }

    /// The origin reads for longer than it may be silent. Each step is more than the kernel keeps.
    void anOriginThatTakesItSlowlyHasTime()
    {
        start(1);
        constexpr std::size_t step = large;
        const auto client = upload(8 * step);
        Wire::Peer& origin = *_exchanges[0]->peer;
        client->send(std::string(8 * step, 'r'));
        while (!_exchanges[0]->request.complete())
        {
            origin.release(step);
            origin.pause(300ms);
            await("forward more", [&] { return origin.held() && origin.sentAll(); });
        }
        origin.release();
        finish(*client);
    }

    /// It may have seen that the response is a refusal. The rest of that takes longer than a client may be
    /// silent.
    void aClientThatStopsSendingGetsItsResponse()
    {
        start(1);
        const auto client = uploadAs(requestWithBody("PUT", "page", 10) + "half");
        for (std::size_t sent = 0; sent < large; sent += large / 25)
        {
            _exchanges[0]->peer->pause(100ms);
            _exchanges[0]->peer->send(std::string(large / 25, 'b'));
        }
        assertWhole(*client);
    }

    void aClientThatEndsItsSideGetsItsResponse()
    {
        start(60);
        const auto client = uploadAs(requestWithBody("PUT", "page", 10) + "half");
        client->peer()->shutDownSend();
        awaitRest();
        finish(*client);
    }

    void theRequestEndsIfNothingMoves()
    {
        start(1);
        const auto client = uploadAs(requestWithBody("PUT", "page", 10) + "half");
        await("give the request up", [&] { return client->responseIsOver(); });
        CPPUNIT_ASSERT(client->isCutShort());
        awaitNoChild();
    }

private:
    static constexpr std::size_t large = 8'000'000;

    void start(int timeout)
    {
        startProxy({"--timeout", std::to_string(timeout), "--connect-ports",
            std::to_string(_origin->port())});
    }

    std::unique_ptr<Plays::Client> upload(std::size_t length)
    {
        return uploadAs(requestWithBody("PUT", "page", length));
    }

    /// A client that has sent this beginning of a request, and has got the head of its response.
    std::unique_ptr<Plays::Client> uploadAs(const std::string& beginning)
    {
        auto client = std::make_unique<Plays::Client>(_loop);
        client->connect(_proxy->port());
        client->send(beginning);
        await("ask C", [&] { return !_exchanges.empty(); });
        _exchanges[0]->peer->send("HTTP/1.1 200 OK\r\nCache-Control: no-store\r\nContent-Length: " +
                                  std::to_string(large) + "\r\n\r\n");
        await("pass on the head",
            [&] { return client->hasResponse() && client->response().headIsComplete(); });
        return client;
    }

    void assertArrives(const std::string& rest, const Plays::Client& client)
    {
        await("forward the request", [&] { return _exchanges[0]->request.complete(); });
        CPPUNIT_ASSERT(_exchanges[0]->request.body() == rest);
        finish(client);
    }

    /// The origin completes its response, and the client gets it.
    void finish(const Plays::Client& client)
    {
        _exchanges[0]->peer->send(std::string(large, 'b'));
        assertWhole(client);
    }

    void assertWhole(const Plays::Client& client)
    {
        await("complete the response", [&] { return client.responseIsOver(); });
        CPPUNIT_ASSERT_EQUAL(large, client.response().body().size());
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(RestOfRequestTest);

} // namespace Process
