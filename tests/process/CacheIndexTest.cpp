// The ledger: the limit holds at each moment, and what is kept counts once.

#include "tests/process/CacheIndexFixture.h"
#include "tests/process/ChildKiller.h"

#include <cppunit/extensions/HelperMacros.h>

#include <iostream>
#include <random>

namespace fs = std::filesystem;

namespace Process
{

class CacheIndexTest : public CacheIndexFixture
{
    CPPUNIT_TEST_SUITE(CacheIndexTest);
    CPPUNIT_TEST(limitHoldsAtEachMoment);
    CPPUNIT_TEST(killedChildrenLeaveTheTotalRight);
    CPPUNIT_TEST(copyThatIsReplacedOftenCountsOnce);
    CPPUNIT_TEST(ledgerDoesNotGrowWithWhatIsReplaced);
    CPPUNIT_TEST_SUITE_END();

public:
    /// Eight clients, five hundred things, and a look at the folder whenever one has come.
    void limitHoldsAtEachMoment()
    {
        startProxy(small());
        std::uint64_t most = 0;
        crowd(8).come(
            500, [this](std::size_t number) { return request(pageOf(number)); },
            [&](std::size_t number, const Plays::Client& client)
            {
                if (!client.answerIsOver())
                    return false;
                assertWhole(client, bodyOf(number));
                most = std::max(most, total());
                limitHolds();
                return true;
            });
        CPPUNIT_ASSERT_MESSAGE(
            "there were never more than " + std::to_string(most) + " bytes", most > limit / 2);
        awaitNoChild();
        assertNothingIsLeftBehind();
        stop();
    }

    void killedChildrenLeaveTheTotalRight()
    {
        const auto seed = std::random_device()();
        std::cout << "killedChildrenLeaveTheTotalRight: seed " << seed << std::endl;
        std::mt19937 dice(seed);
        _longest = 4000;
        startProxy({"--cache-size", "100K"});
        {
            ChildKiller killer(_loop, dice, [this] { return children(); });
            crowd(16).come(
                800, [this](std::size_t number) { return request(pageOf(number % 300)); },
                [&](std::size_t number, const Plays::Client& client)
                {
                    if (!client.answerIsOver())
                        return false;
                    if (client.answer().complete())
                        assertWhole(client, bodyOf(number % 300));
                    CPPUNIT_ASSERT_MESSAGE(std::to_string(total()), total() <= 100 * 1024);
                    return true;
                });
        }
        awaitNoChild();
        fetchAll(1000, 100);
        CPPUNIT_ASSERT_MESSAGE(std::to_string(total()), total() <= 100 * 1024);
        CPPUNIT_ASSERT_MESSAGE(
            "hardly anything is kept: " + std::to_string(total()), total() > 80 * 1024);
        stop();
    }

    /// Some file systems give the number of a removed file to the next one: then the lines of older
    /// versions look like lines of this one.
    void copyThatIsReplacedOftenCountsOnce()
    {
        startProxy(small());
        fetchAll(0, 5, 1);
        std::string text = read(ledger());
        const std::string line = text.substr(text.rfind('\n', text.size() - 2) + 1);
        for (int again = 0; again < 2000; ++again)
            text += line;
        text.replace(text.find("at rest"), 7, "at work");
        write(ledger(), text);
        fetch(5);
        fetch(6);
        for (std::size_t number = 0; number < 7; ++number)
            assertKept(number);
        stop();
    }

    /// Each new version of a copy has a line, and the older lines stand for nothing.
    void ledgerDoesNotGrowWithWhatIsReplaced()
    {
        startProxy(small());
        fetchAll(0, 5);
        std::string text = read(ledger());
        const std::string line = text.substr(text.rfind('\n', text.size() - 2) + 1);
        for (int again = 0; again < 20'000; ++again)
            text += "00000000000000000001" + line.substr(20);
        write(ledger(), text);
        for (int again = 0; again < 10; ++again)
            replace(1);
        CPPUNIT_ASSERT_MESSAGE(
            "the ledger of 5 entries has " + std::to_string(fs::file_size(ledger())) + " bytes",
            fs::file_size(ledger()) < 1'000'000);
        for (std::size_t number = 0; number < 5; ++number)
            assertKept(number);
        stop();
    }

private:
    /// The client wants what C has now.
    void replace(std::size_t number)
    {
        std::string text = request(pageOf(number));
        text.insert(text.size() - 2, "Cache-Control: no-cache\r\n");
        crowd(1).come(
            1, [&](std::size_t) { return text; },
            [&](std::size_t, const Plays::Client& client)
            {
                if (!client.answerIsOver())
                    return false;
                assertWhole(client, bodyOf(number));
                return true;
            });
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CacheIndexTest);

} // namespace Process
