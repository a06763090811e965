// Children that wait for their clients (--ahead), and that serve several, one after the other
// (--recycle).

#include "tests/process/ProcessFixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <csignal>
#include <set>

namespace Process
{

class ForkedAheadTest : public ProcessFixture
{
    CPPUNIT_TEST_SUITE(ForkedAheadTest);
    CPPUNIT_TEST(aChildThatWaitedServesAndIsReplaced);
    CPPUNIT_TEST(aChildServesAsManyClientsAsItMay);
    CPPUNIT_TEST(childrenThatAreRecycledAreForkedAhead);
    CPPUNIT_TEST(afterARushTheChildrenThatAreNotNeededExit);
    CPPUNIT_TEST(killedChildrenAreReplaced);
    CPPUNIT_TEST(theLimitOnChildrenHolds);
    CPPUNIT_TEST(aStopRefusesNewClientsAndCompletesResponses);
    CPPUNIT_TEST(childrenEndWithTheirParent);
    CPPUNIT_TEST(manyClientsAreServed);
    CPPUNIT_TEST_SUITE_END();

public:
    void aChildThatWaitedServesAndIsReplaced()
    {
        collectRequests();
        startProxy({"--ahead", "3"});
        awaitChildren(3);
        const auto before = children();
        const auto client = askC("page1");
        awaitChildren(4);
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, stillThere(before));

        answer(*_exchanges[0], "the answer");
        await("answer", [&] { return client->responseIsOver(); });
        assertComplete(*client, "the answer");
        client->closeNow();
        awaitChildren(3);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, stillThere(before));
        stop();
    }

    void aChildServesAsManyClientsAsItMay()
    {
        answerAtOnce();
        startProxy({"--ahead", "1", "--recycle", "2"});
        constexpr std::size_t clients = 20;
        CPPUNIT_ASSERT(childrenThatServe(clients) >= clients / 2);
        stop();

        startProxy({"--ahead", "1", "--recycle", "1000"});
        // One serves, and one waits meanwhile.
        CPPUNIT_ASSERT(childrenThatServe(clients) <= 2);
        stop();
    }

    void childrenThatAreRecycledAreForkedAhead()
    {
        startProxy({"--recycle", "2"});
        awaitRest();
        CPPUNIT_ASSERT_EQUAL(std::size_t{8}, children().size());
        stop();

        // This changes nothing: a child serves one client.
        startProxy({"--recycle", "1"});
        awaitRest();
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, children().size());
        stop();
    }

    void afterARushTheChildrenThatAreNotNeededExit()
    {
        collectRequests();
        startProxy({"--ahead", "2", "--recycle", "1000"});
        std::vector<std::unique_ptr<Plays::Client>> clients;
        while (clients.size() < 12)
            clients.push_back(askC("page" + std::to_string(clients.size())));
        awaitChildren(14);
        for (const auto& exchange : _exchanges)
            answer(*exchange, "the answer");
        for (const auto& client : clients)
            await("answer", [&] { return client->responseIsOver(); });
        clients.clear();
        await("need fewer children", [this] { return children().size() <= 4; });
        CPPUNIT_ASSERT(children().size() >= 2);
        stop();
    }

    void killedChildrenAreReplaced()
    {
        collectRequests();
        startProxy({"--ahead", "3"});
        awaitChildren(3);
        const auto client = askC("page1");
        awaitChildren(4);
        const auto before = children();
        for (const pid_t child : before)
            CPPUNIT_ASSERT_EQUAL(0, ::kill(child, SIGKILL));
        await("lose the client", [&] { return client->sawEnd(); });
        await(
            "have three others", [&] { return children().size() == 3 && stillThere(before) == 0; });
        assertNextIsServed();
        stop();
    }

    void theLimitOnChildrenHolds()
    {
        answerAtOnce();
        startProxy({"--ahead", "4", "--max-children", "2", "--recycle", "1000"});
        awaitChildren(2);
        // They stay connected, and have nothing to ask any more.
        const auto one = served();
        const auto two = served();
        const auto three = served();
        CPPUNIT_ASSERT(children().size() <= 2);
        stop();
    }

    void aStopRefusesNewClientsAndCompletesResponses()
    {
        collectRequests();
        startProxy({"--ahead", "2", "--recycle", "10"});
        const auto client = askC("page1");
        awaitChildren(3);
        _proxy->terminate();
        awaitRefusal();
        awaitChildren(1);
        answer(*_exchanges[0], "the answer");
        await("answer", [&] { return client->responseIsOver(); });
        assertComplete(*client, "the answer");
        await("end", [&] { return _proxy->exited(); });
        CPPUNIT_ASSERT_MESSAGE(_proxy->ending(), _proxy->exitedWith(0));
    }

    void childrenEndWithTheirParent()
    {
        collectRequests();
        startProxy({"--ahead", "2"});
        const auto client = askC("page1");
        awaitChildren(3);
        _proxy->kill();
        await("lose the children that wait", [this] { return children().size() == 1; });
        awaitRefusal(); // The next proxy can have the port.
        answer(*_exchanges[0], "the answer");
        await("answer", [&] { return client->responseIsOver(); });
        assertComplete(*client, "the answer");
        await("lose the last one", [this] { return children().empty(); });
    }

    void manyClientsAreServed()
    {
        answerAtOnce();
        startProxy({"--ahead", "3", "--recycle", "7", "--max-children", "12"});
        serveClients(
            30, 600, [this](std::size_t number) { return request(pageOf(number)); },
            gets([](std::size_t number) { return bodyOf(number); }));
        await("need fewer children", [this] { return children().size() <= 6; });
        stop();
    }

private:
    static std::string pageOf(std::size_t number) { return "page" + std::to_string(number % 50); }
    static std::string bodyOf(std::size_t number) { return bytesOf(number % 50, 3000); }

    void answerAtOnce()
    {
        _handler = [](const auto& exchange)
        {
            answer(*exchange, bodyOf(numberOf(exchange->request.target())));
        };
    }

    std::size_t stillThere(const std::vector<pid_t>& before) const
    {
        const auto now = children();
        return static_cast<std::size_t>(std::count_if(before.begin(), before.end(),
            [&](pid_t child) { return std::find(now.begin(), now.end(), child) != now.end(); }));
    }

    /// A client that has been answered, and stays connected.
    std::unique_ptr<Plays::Client> served()
    {
        auto client = ask(pageOf(1));
        await("answer", [&] { return client->responseIsOver(); });
        assertComplete(*client, bodyOf(1));
        return client;
    }

    /// Serves that many clients, one after the other. Returns how many children there were.
    std::size_t childrenThatServe(std::size_t clients)
    {
        std::set<pid_t> all;
        for (std::size_t number = 0; number < clients; ++number)
        {
            served();
            awaitRest();
            const auto now = children();
            all.insert(now.begin(), now.end());
        }
        return all.size();
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ForkedAheadTest);

} // namespace Process
