// At the limit on children, an upload or a tunnel in which bytes only trickle makes room; one that
// is quick enough keeps its place.

#include "tests/process/ProcessFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

class SlowClientsTest : public ProcessFixture
{
    CPPUNIT_TEST_SUITE(SlowClientsTest);
    CPPUNIT_TEST(slowUploadsMakeRoom);
    CPPUNIT_TEST(slowTunnelsMakeRoom);
    CPPUNIT_TEST(silentTunnelsMakeRoom);
    CPPUNIT_TEST(aSlowUploadGoesOnWhileThereIsRoom);
    CPPUNIT_TEST(aQuickUploadKeepsItsPlace);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        ProcessFixture::setUp();
        collectRequests();
    }

    void slowUploadsMakeRoom()
    {
        start(2);
        const auto one = upload(1'000'000);
        const auto two = upload(1'000'000);
        awaitNext({one.get(), two.get()}, 150);
    }

    void slowTunnelsMakeRoom()
    {
        start(2);
        const auto one = tunnel();
        const auto two = tunnel();
        awaitNext({one.get(), two.get()}, 1);
    }

    void silentTunnelsMakeRoom()
    {
        start(1);
        const auto client = tunnel();
        assertNextIsServed();
    }

    void aSlowUploadGoesOnWhileThereIsRoom()
    {
        start(2);
        const auto client = upload(2);
        client->send("x");
        awaitRest();
        client->send("x");
        await("pass on the upload", [&] { return _exchanges[0]->request.complete(); });
        answer(*_exchanges[0], "done");
        await("answer", [&] { return client->responseIsOver(); });
        assertComplete(*client, "done");
    }

    /// For longer than the slow ones have.
    void aQuickUploadKeepsItsPlace()
    {
        start(1);
        constexpr std::size_t length = 40 * 20'000;
        const auto client = upload(length);
        const auto next = ask("next");
        for (std::size_t sent = 0; sent < length; sent += 20'000)
        {
            client->send(std::string(20'000, 'x'));
            client->peer()->pause(std::chrono::milliseconds(100));
        }
        await("pass on the upload", [&] { return _exchanges[0]->request.complete(); });
        answer(*_exchanges[0], "done");
        await("answer", [&] { return client->responseIsOver(); });
        assertComplete(*client, "done");
        await("ask C for the next client", [&] { return _exchanges.size() == 2; });
    }

private:
    void start(std::size_t maxChildren)
    {
        startProxy({"--timeout", "60", "--max-children", std::to_string(maxChildren),
            "--connect-ports", std::to_string(_origin->port())});
    }

    /// A client that has sent the head of its upload, which has reached C.
    std::unique_ptr<Plays::Client> upload(std::size_t length)
    {
        const std::size_t before = _exchanges.size();
        auto client = std::make_unique<Plays::Client>(_loop);
        client->connect(_proxy->port());
        client->send(requestWithBody("POST", "page", length));
        await("ask C", [&] { return _exchanges.size() > before; });
        return client;
    }

    std::unique_ptr<Plays::Client> tunnel()
    {
        const std::string origin = "127.0.0.1:" + std::to_string(_origin->port());
        auto client = std::make_unique<Plays::Client>(_loop);
        client->connect(_proxy->port());
        client->send("CONNECT " + origin + " HTTP/1.1\r\nHost: " + origin + "\r\n\r\n");
        await("open a tunnel", [&] { return client->hasResponse(); });
        return client;
    }

    /// These clients send so many bytes ten times a second, until the next client is served.
    void awaitNext(const std::vector<Plays::Client*>& slow, std::size_t count)
    {
        for (Plays::Client* client : slow)
            for (int time = 0; time < 1000; ++time)
            {
                client->peer()->send(std::string(count, 'G'));
                client->peer()->pause(std::chrono::milliseconds(100));
            }
        const auto next = ask("next");
        const auto asked = [this]
        {
            return !_exchanges.empty() && _exchanges.back()->request.target() == "/next";
        };
        await("ask C for the next client", asked);
        answer(*_exchanges.back(), "next");
        await("answer the next client", [&] { return next->responseIsOver(); });
        assertComplete(*next, "next");
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(SlowClientsTest);

} // namespace Process
