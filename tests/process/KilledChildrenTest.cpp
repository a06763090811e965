// Children are killed at random moments while many clients are served. A killed child takes its own
// client with it, and nothing else.

#include "tests/process/CacheFixture.h"
#include "tests/process/ChildKiller.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

using namespace std::chrono_literals;

class KilledChildrenTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(KilledChildrenTest);
    CPPUNIT_TEST(aKilledChildHarmsNoOtherClient);
    CPPUNIT_TEST_SUITE_END();

public:
    void aKilledChildHarmsNoOtherClient()
    {
        seedRandom("aKilledChildHarmsNoOtherClient");
        _longest = 60'000;
        _handler = [this](const auto& exchange)
        {
            // In pieces, so that a child can be killed in the middle of a response; with a length,
            // or in chunks.
            const std::size_t page = numberOf(exchange->request.target());
            answerInPieces(*exchange, bodyOf(page), 4ms, "max-age=600", page % 2 == 1);
        };
        startProxy();
        const std::size_t descriptors = _proxy->descriptors();

        std::size_t killed = 0;
        std::size_t pages = 0;
        {
            ChildKiller killer(_loop, _random, [this] { return children(); });
            serveClients(
                32, [this](std::size_t number) { return _lost >= wanted || number == most; },
                [&](std::size_t number)
                {
                    pages = number / 3 + 1;
                    return request(pageOf(number / 3));
                },
                [this](std::size_t number, const Plays::Client& client)
                { return isCompleteOrLost(number, client); });
            killed = killer.killed();
        }

        CPPUNIT_ASSERT_MESSAGE(std::to_string(_lost) + " clients were lost through " +
                                   std::to_string(killed) + " kills",
            _lost >= wanted && _lost <= killed);
        awaitNoChild();
        CPPUNIT_ASSERT_EQUAL(descriptors, _proxy->descriptors());
        const std::size_t stored = pages - pagesLost(pages).size();
        CPPUNIT_ASSERT_MESSAGE(std::to_string(stored) + " pages are stored", stored > pages / 4);
        awaitNoChild();
        stop();
    }

private:
    static constexpr std::size_t wanted = 300;  ///< this many clients must be lost
    static constexpr std::size_t most = 20'000; ///< among at most so many

    /// Three clients in a row ask for the same page: one has it stored, and others may find it.
    bool isCompleteOrLost(std::size_t number, const Plays::Client& client)
    {
        if (!client.responseIsOver())
            return false;
        if (client.response().complete())
            assertComplete(client, bodyOf(number / 3));
        else
            ++_lost;
        return true;
    }

    std::size_t _lost = 0;
};

CPPUNIT_TEST_SUITE_REGISTRATION(KilledChildrenTest);

} // namespace Process
