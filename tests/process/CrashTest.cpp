// All processes of B are killed a hundred times, at random moments while they store responses, and
// B is started again with the same cache folder.

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <csignal>
#include <iostream>
#include <map>
#include <set>

namespace Process
{

using namespace std::chrono_literals;

class CrashTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(CrashTest);
    CPPUNIT_TEST(aHundredCrashesLoseNothingAndLeaveNothingBehind);
    CPPUNIT_TEST(filesOfAKilledChildAreRemovedAtTheNextStart);
    CPPUNIT_TEST_SUITE_END();

public:
    void aHundredCrashesLoseNothingAndLeaveNothingBehind()
    {
        seedRandom("aHundredCrashesLoseNothingAndLeaveNothingBehind");
        _handler = [this](const auto& exchange)
        {
            answerInPieces(*exchange, bodyOf(numberOf(exchange->request.target())), 4ms);
        };
        startProxy();
        for (std::size_t round = 0; round < rounds; ++round)
        {
            askUntilTheCrash(round * atOnce);
            killAllAndStartAgain();
            assertNothingIsLeftBehind();
        }
        assertAnsweredPagesAreStored();
        stop();
    }

    void filesOfAKilledChildAreRemovedAtTheNextStart()
    {
        _handler = [](const auto& exchange)
        {
            answerInPart(*exchange, std::string(9000, 'h'), 2000);
        };
        startProxy();
        const auto client = ask("page1");
        await("pass on the first part",
            [&] { return client->hasResponse() && client->response().body().size() == 2000; });
        for (const pid_t child : children())
            ::kill(child, SIGKILL);
        awaitNoChild();
        killAllAndStartAgain();
        assertNothingIsLeftBehind();
    }

private:
    static constexpr std::size_t rounds = 100;
    static constexpr std::size_t atOnce = 8;

    /// Several clients send requests, two for each page; the function returns at a random moment.
    void askUntilTheCrash(std::size_t first)
    {
        std::vector<std::unique_ptr<Plays::Client>> clients;
        for (std::size_t number = 0; number < atOnce; ++number)
            clients.push_back(ask(pageOf(first + number / 2)));
        const auto all = [&]
        {
            return std::all_of(clients.begin(), clients.end(),
                [](const auto& client) { return client->responseIsOver(); });
        };
        // In every second round all clients get their responses, which shows how long a round
        // takes.
        const auto began = Wire::Clock::now();
        const auto usual = std::max(_usual, Wire::Clock::duration(1ms));
        _loop.runUntil(all, began + (_known ? usual * (_random() % 2000) / 1000 : 20s));
        if (!_known)
            _usual = Wire::Clock::now() - began;
        _known = !_known;
        std::map<std::size_t, std::size_t> complete;
        for (std::size_t number = 0; number < atOnce; ++number)
        {
            const Plays::Client& client = *clients[number];
            if (!client.responseIsOver() || !client.response().complete())
                continue;
            const std::size_t page = first + number / 2;
            assertComplete(client, bodyOf(page));
            // The client whose request is forwarded gets the last byte only when the response is
            // stored; a client that shares the fetch may get it a moment earlier.
            if (++complete[page] == 2)
                _answered.insert(page);
        }
    }

    void assertAnsweredPagesAreStored()
    {
        const std::vector<std::size_t> lost = pagesLost(rounds * atOnce);
        for (const std::size_t page : lost)
            CPPUNIT_ASSERT_MESSAGE(pageOf(page) + " has been lost", !_answered.contains(page));
        const std::size_t stored = rounds * atOnce - lost.size();
        CPPUNIT_ASSERT_MESSAGE(std::to_string(stored) + " pages are stored",
            stored > rounds / 2 && !_answered.empty());
        std::cout << "after " << rounds << " crashes " << stored << " pages are stored; "
                  << _answered.size() << " had been answered" << std::endl;
    }

    Wire::Clock::duration _usual{}; ///< for one round
    bool _known = false;
    std::set<std::size_t> _answered;
};

CPPUNIT_TEST_SUITE_REGISTRATION(CrashTest);

} // namespace Process
