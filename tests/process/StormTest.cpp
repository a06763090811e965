// Two hundred clients at a time ask for fifty pages that change all the time and may be stored for
// a second, while children are killed at random. The environment variable STORM_SECONDS says for
// how long; by default 5 seconds.

#include "tests/process/CacheFixture.h"
#include "tests/process/ChildKiller.h"
#include "tests/support/Environment.h"

#include <cppunit/extensions/HelperMacros.h>

#include <iostream>
#include <sstream>

namespace Process
{

using namespace std::chrono_literals;

class StormTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(StormTest);
    CPPUNIT_TEST(everyCompleteResponseIsCorrectAndRecent);
    CPPUNIT_TEST_SUITE_END();

public:
    void everyCompleteResponseIsCorrectAndRecent()
    {
        seedRandom("everyCompleteResponseIsCorrectAndRecent");
        _handler = [this](const auto& exchange)
        {
            const std::string body = versionOf(numberOf(exchange->request.target()), _made.size());
            _made.push_back(Wire::Clock::now());
            answerInPieces(*exchange, body, 5ms, "max-age=1, must-revalidate");
        };
        startProxy({"--cache-size", "4M"});
        const auto end = Wire::Clock::now() + std::chrono::seconds(std::stoi(
                                                  Support::environment("STORM_SECONDS", "5")));
        std::size_t killed = 0;
        {
            ChildKiller killer(_loop, _random, [this] { return children(); });
            serveClients(
                clients, [&](std::size_t) { return Wire::Clock::now() >= end; },
                [this](std::size_t number)
                {
                    _began.push_back(Wire::Clock::now());
                    return request(pageOf(number % pages));
                },
                [this](std::size_t number, const Plays::Client& client)
                { return isRight(number, client); });
            killed = killer.killed();
        }
        std::cout << _complete << " complete, " << _broken << " broken off by " << killed
                  << " kills, C was asked " << _made.size() << " times, the oldest was "
                  << std::chrono::duration_cast<std::chrono::milliseconds>(_oldest).count()
                  << " ms old" << std::endl;
        CPPUNIT_ASSERT(_complete > 200);
        CPPUNIT_ASSERT_MESSAGE("C was asked for each", _made.size() < _complete);
        awaitNoChild();
        killAllAndStartAgain();
        assertNothingIsLeftBehind();
        stop();
    }

private:
    static constexpr std::size_t clients = 200;
    static constexpr std::size_t pages = 50;

    /// A version of a page: the line `17 4711` (page and version), then its bytes.
    static std::string versionOf(std::size_t page, std::size_t version)
    {
        return std::to_string(page) + " " + std::to_string(version) + "\n" +
               bytesOf(page + 1000 * version, 60'000);
    }

    bool isRight(std::size_t number, const Plays::Client& client)
    {
        if (!client.responseIsOver())
            return false;
        if (!client.response().complete())
        {
            ++_broken;
            return true;
        }
        std::istringstream words(client.response().body().substr(0, 40));
        std::size_t page = 0;
        std::size_t version = 0;
        words >> page >> version;
        CPPUNIT_ASSERT_EQUAL_MESSAGE(
            client.response().body().substr(0, 200), 200, client.response().status());
        CPPUNIT_ASSERT_EQUAL(number % pages, page);
        CPPUNIT_ASSERT(version < _made.size());
        assertComplete(client, versionOf(page, version));
        // The age of the response when the client sent its request.
        const auto age = _began[number] - _made[version];
        _oldest = std::max(_oldest, age);
        CPPUNIT_ASSERT_MESSAGE(
            "the response was " + std::to_string(age.count()) + " ns old", age <= 1050ms);
        ++_complete;
        return true;
    }

    std::vector<Wire::Clock::time_point> _began; ///< of each client
    std::vector<Wire::Clock::time_point> _made;  ///< of each version
    Wire::Clock::duration _oldest{};
    std::size_t _complete = 0;
    std::size_t _broken = 0;
};

CPPUNIT_TEST_SUITE_REGISTRATION(StormTest);

} // namespace Process
