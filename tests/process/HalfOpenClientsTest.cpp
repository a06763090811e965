// At the limit on children, the clients that have not sent a complete head make room: however many
// they are, an honest client is soon served.

#include "tests/process/ProcessFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

class HalfOpenClientsTest : public ProcessFixture
{
    CPPUNIT_TEST_SUITE(HalfOpenClientsTest);
    CPPUNIT_TEST(silentClientsMakeRoom);
    CPPUNIT_TEST(incompleteHeadsMakeRoom);
    CPPUNIT_TEST(incompleteHeadsAfterAResponseMakeRoom);
    CPPUNIT_TEST(clientsThatDoNotCloseMakeRoom);
    CPPUNIT_TEST(anIncompleteHeadMayBeCompletedWhileThereIsRoom);
    CPPUNIT_TEST_SUITE_END();

public:
    void silentClientsMakeRoom() { assertHonestClientIsServed(500, ""); }

    void incompleteHeadsMakeRoom()
    {
        assertHonestClientIsServed(500, "GET /page HTTP/1.1\r\nHost: a\r\nX-Slow: ");
    }

    void incompleteHeadsAfterAResponseMakeRoom()
    {
        assertHonestClientIsServed(40, "GET /missing.html HTTP/1.1\r\nHost: a\r\n\r\nGET /page ");
    }

    void clientsThatDoNotCloseMakeRoom()
    {
        assertHonestClientIsServed(500, "GET /missing.html HTTP/1.0\r\n\r\n");
    }

    void anIncompleteHeadMayBeCompletedWhileThereIsRoom()
    {
        start();
        const std::string whole = request("page");
        Plays::Client slow(_loop);
        slow.connect(_proxy->port());
        slow.send(whole.substr(0, 10));
        await("start a child for the slow client", [&] { return children().size() == 1; });
        slow.send(whole.substr(10));
        await("answer the slow client", [&] { return slow.responseIsOver(); });
        assertComplete(slow, "page");
        stop();
    }

private:
    /// B may have few children, and would wait for a client for longer than this test does.
    void start()
    {
        _handler = [](const auto& exchange)
        {
            answer(*exchange, "page");
        };
        startProxy({"--max-children", "8", "--timeout", "100"});
    }

    /// So many clients send these bytes and then say nothing; and then comes an honest one.
    void assertHonestClientIsServed(std::size_t count, const std::string& bytes)
    {
        start();
        std::vector<std::unique_ptr<Plays::Client>> halfOpen(count);
        for (auto& client : halfOpen)
        {
            client = std::make_unique<Plays::Client>(_loop);
            client->connect(_proxy->port());
            client->send(bytes);
        }
        const auto honest = ask("page");
        await("answer the honest client", [&] { return honest->responseIsOver(); });
        assertComplete(*honest, "page");
        stop();
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(HalfOpenClientsTest);

} // namespace Process
