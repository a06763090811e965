// Two hundred clients want fifty pages that change all the time and may be kept for a second, and
// children are killed at random. STORM_SECONDS=60 in the environment: so long, instead of a few.

#include "tests/process/CacheFixture.h"
#include "tests/process/ChildKiller.h"

#include <cppunit/extensions/HelperMacros.h>

#include <cstdlib>
#include <iostream>
#include <random>
#include <sstream>

namespace Process
{

class StormTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(StormTest);
    CPPUNIT_TEST(everyResponseIsWholeAndNoneTooOld);
    CPPUNIT_TEST_SUITE_END();

public:
    void everyResponseIsWholeAndNoneTooOld()
    {
        const auto seed = std::random_device()();
        std::cout << "everyResponseIsWholeAndNoneTooOld: seed " << seed << std::endl;
        _dice.seed(seed);
        _handler = [this](const auto& exchange)
        {
            answerInPieces(*exchange);
        };
        startProxy({"--cache-size", "4M"});
        const auto end = Wire::Clock::now() + seconds();
        std::size_t killed = 0;
        {
            ChildKiller killer(_loop, _dice, [this] { return children(); });
            crowd(clients).come([&](std::size_t) { return Wire::Clock::now() >= end; },
                [this](std::size_t number)
                {
                    _began.push_back(Wire::Clock::now());
                    return request(pageOf(number % pages));
                },
                [this](std::size_t number, const Plays::Client& client)
                { return isRight(number, client); });
            killed = killer.killed();
        }
        std::cout << _whole << " whole, " << _broken << " broken off by " << killed << " kills, C "
                  << "was asked " << _made.size() << " times, the oldest was "
                  << std::chrono::duration_cast<std::chrono::milliseconds>(_oldest).count()
                  << " ms old" << std::endl;
        CPPUNIT_ASSERT(_whole > 200);
        CPPUNIT_ASSERT_MESSAGE("C was asked for each", _made.size() < _whole);
        awaitNoChild();
        killAllAndStartAgain();
        assertNothingIsLeftBehind();
        stop();
    }

private:
    static constexpr std::size_t clients = 200;
    static constexpr std::size_t pages = 50;

    static std::chrono::seconds seconds()
    {
        const char* text = std::getenv("STORM_SECONDS");
        return std::chrono::seconds(text ? std::atoi(text) : 5);
    }

    /// The version `version` of a page: `17 4711` and then its bytes.
    static std::string versionOf(std::size_t page, std::size_t version)
    {
        return std::to_string(page) + " " + std::to_string(version) + "\n" +
               bytesOf(page + 1000 * version, 60'000);
    }

    void answerInPieces(Wire::Exchange& exchange)
    {
        const std::string body = versionOf(numberOf(exchange.request.target()), _made.size());
        _made.push_back(Wire::Clock::now());
        exchange.peer->send("HTTP/1.1 200 OK\r\nCache-Control: max-age=1, must-revalidate\r\n"
                            "Content-Length: " +
                            std::to_string(body.size()) + "\r\n\r\n");
        exchange.peer->send(body.substr(0, body.size() / 2));
        exchange.peer->pause(std::chrono::milliseconds(_dice() % 10));
        exchange.peer->send(body.substr(body.size() / 2));
    }

    bool isRight(std::size_t number, const Plays::Client& client)
    {
        if (!client.answerIsOver())
            return false;
        if (!client.answer().complete())
        {
            ++_broken;
            return true;
        }
        std::istringstream words(client.answer().body().substr(0, 40));
        std::size_t page = 0;
        std::size_t version = 0;
        words >> page >> version;
        CPPUNIT_ASSERT_EQUAL_MESSAGE(
            client.answer().body().substr(0, 200), 200, client.answer().status());
        CPPUNIT_ASSERT_EQUAL(number % pages, page);
        CPPUNIT_ASSERT(version < _made.size());
        assertWhole(client, versionOf(page, version));
        // How old it was already when the client asked.
        const auto age = _began[number] - _made[version];
        _oldest = std::max(_oldest, age);
        CPPUNIT_ASSERT_MESSAGE("it was " + std::to_string(age.count()) + " ns old",
            age <= std::chrono::milliseconds(1050));
        ++_whole;
        return true;
    }

    std::mt19937 _dice;
    std::vector<Wire::Clock::time_point> _began; ///< of each client
    std::vector<Wire::Clock::time_point> _made;  ///< of each version
    Wire::Clock::duration _oldest{};
    std::size_t _whole = 0;
    std::size_t _broken = 0;
};

CPPUNIT_TEST_SUITE_REGISTRATION(StormTest);

} // namespace Process
