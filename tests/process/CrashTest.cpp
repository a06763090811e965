// All of B is killed at random moments while it stores, a hundred times, and started again on the
// same folder.

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <csignal>
#include <iostream>
#include <map>
#include <random>
#include <set>

namespace Process
{

using namespace std::chrono_literals;

class CrashTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(CrashTest);
    CPPUNIT_TEST(hundredCrashesLoseNothingAndLeaveNothing);
    CPPUNIT_TEST(killedChildLeavesNothingForGood);
    CPPUNIT_TEST_SUITE_END();

public:
    void hundredCrashesLoseNothingAndLeaveNothing()
    {
        const auto seed = std::random_device()();
        std::cout << "hundredCrashesLoseNothingAndLeaveNothing: seed " << seed << std::endl;
        _dice.seed(seed);
        _handler = [this](const auto& exchange)
        {
            answerInPieces(*exchange);
        };
        startProxy();
        for (std::size_t round = 0; round < rounds; ++round)
        {
            askUntilTheCrash(round * atOnce);
            killAllAndStartAgain();
            assertNothingIsLeftBehind();
        }
        everyCopyIsThereAndWhole();
        stop();
    }

    void killedChildLeavesNothingForGood()
    {
        std::shared_ptr<Wire::Exchange> half;
        _handler = [&](const auto& exchange)
        {
            half = exchange;
            exchange->peer->send("HTTP/1.1 200 OK\r\nCache-Control: max-age=600\r\n"
                                 "Content-Length: 9000\r\n\r\n" +
                                 std::string(2000, 'h'));
        };
        startProxy();
        const auto client = ask("page1");
        await("pass on the first half",
            [&] { return client->hasAnswer() && client->answer().body().size() == 2000; });
        for (const pid_t child : children())
            ::kill(child, SIGKILL);
        awaitNoChild();
        killAllAndStartAgain();
        assertNothingIsLeftBehind();
    }

private:
    static constexpr std::size_t rounds = 100;
    static constexpr std::size_t atOnce = 8;

    void answerInPieces(Wire::Exchange& exchange)
    {
        const std::string body = bodyOf(numberOf(exchange.request.target()));
        exchange.peer->send("HTTP/1.1 200 OK\r\nCache-Control: max-age=600\r\nContent-Length: " +
                            std::to_string(body.size()) + "\r\n\r\n");
        exchange.peer->send(body.substr(0, body.size() / 2));
        exchange.peer->pause(std::chrono::milliseconds(_dice() % 4));
        exchange.peer->send(body.substr(body.size() / 2));
    }

    /// Some clients, two for each page, and a moment at which they are left alone.
    void askUntilTheCrash(std::size_t first)
    {
        std::vector<std::unique_ptr<Plays::Client>> clients;
        for (std::size_t number = 0; number < atOnce; ++number)
            clients.push_back(ask(pageOf(first + number / 2)));
        const auto all = [&]
        {
            return std::all_of(clients.begin(), clients.end(),
                [](const auto& client) { return client->answerIsOver(); });
        };
        // In each second round they all get their answers, which tells how long that takes now.
        const auto began = Wire::Clock::now();
        const auto usual = std::max(_usual, Wire::Clock::duration(1ms));
        _loop.runUntil(all, began + (_known ? usual * (_dice() % 2000) / 1000 : 20s));
        if (!_known)
            _usual = Wire::Clock::now() - began;
        _known = !_known;
        std::map<std::size_t, std::size_t> whole;
        for (std::size_t number = 0; number < atOnce; ++number)
        {
            const Plays::Client& client = *clients[number];
            if (!client.answerIsOver() || !client.answer().complete())
                continue;
            const std::size_t page = first + number / 2;
            assertWhole(client, bodyOf(page));
            // The one who fetches it has the end of it when the copy is there; who reads behind
            // that one may have it a moment before.
            if (++whole[page] == 2)
                _answered.insert(page);
        }
    }

    /// C has gone, so what is answered comes from the cache.
    void everyCopyIsThereAndWhole()
    {
        _origin->goDown();
        std::size_t copies = 0;
        crowd(16).come(
            rounds * atOnce, [this](std::size_t page) { return request(pageOf(page)); },
            [&](std::size_t page, const Plays::Client& client)
            {
                if (!client.answerIsOver())
                    return false;
                CPPUNIT_ASSERT_MESSAGE(client.answer().fault(), client.answer().complete());
                if (client.answer().status() == 200)
                {
                    assertWhole(client, bodyOf(page));
                    ++copies;
                }
                else
                    CPPUNIT_ASSERT_MESSAGE(
                        pageOf(page) + " has been lost", !_answered.contains(page));
                return true;
            });
        CPPUNIT_ASSERT_MESSAGE(
            std::to_string(copies) + " copies", copies > rounds / 2 && !_answered.empty());
        std::cout << "after " << rounds << " crashes " << copies << " copies, " << _answered.size()
                  << " were seen before" << std::endl;
    }

    std::mt19937 _dice;
    Wire::Clock::duration _usual{}; ///< for one round
    bool _known = false;
    std::set<std::size_t> _answered;
};

CPPUNIT_TEST_SUITE_REGISTRATION(CrashTest);

} // namespace Process
