// The cache index: the size limit holds at each moment, and a stored response counts once.

#include "tests/process/CacheIndexFixture.h"
#include "tests/process/ChildKiller.h"

#include <cppunit/extensions/HelperMacros.h>

namespace fs = std::filesystem;

namespace Process
{

class CacheIndexTest : public CacheIndexFixture
{
    CPPUNIT_TEST_SUITE(CacheIndexTest);
    CPPUNIT_TEST(theLimitHoldsAtEachMoment);
    CPPUNIT_TEST(aFileFromTheFutureIsEvictedFirst);
    CPPUNIT_TEST(killedChildrenLeaveTheTotalCorrect);
    CPPUNIT_TEST(aResponseThatIsReplacedOftenCountsOnce);
    CPPUNIT_TEST(theIndexDoesNotGrowWithReplacedResponses);
    CPPUNIT_TEST_SUITE_END();

public:
    /// Eight clients at a time fetch five hundred pages; after each page the size of the folder is
    /// checked.
    void theLimitHoldsAtEachMoment()
    {
        startProxy(small());
        std::uint64_t most = 0;
        const Judge complete = gets([this](std::size_t number) { return bodyOf(number); });
        serveClients(
            8, 500, [this](std::size_t number) { return request(pageOf(number)); },
            [&](std::size_t number, const Plays::Client& client)
            {
                if (!complete(number, client))
                    return false;
                most = std::max(most, total());
                assertAtMost(limit);
                return true;
            });
        CPPUNIT_ASSERT_MESSAGE(
            "there were never more than " + std::to_string(most) + " bytes", most > limit / 2);
        awaitNoChild();
        assertNothingIsLeftBehind();
        stop();
    }

    /// It was written while the clock ran ahead. That does not make it recently used.
    void aFileFromTheFutureIsEvictedFirst()
    {
        startProxy(small());
        fetchAll(0, 10, 1);
        const fs::path first = entryOf(0);
        const fs::path second = entryOf(1);
        fs::last_write_time(first, fs::file_time_type::clock::now() + std::chrono::hours(500'000));
        for (std::size_t number = 100; fs::exists(first) && fs::exists(second); ++number)
        {
            CPPUNIT_ASSERT_MESSAGE("nothing is evicted", number < 500);
            fetch(number);
        }
        CPPUNIT_ASSERT_MESSAGE("an older file was evicted first", !fs::exists(first));
    }

    void killedChildrenLeaveTheTotalCorrect()
    {
        seedRandom("killedChildrenLeaveTheTotalCorrect");
        _longest = 4000;
        startProxy({"--cache-size", "100K"});
        {
            ChildKiller killer(_loop, _random, [this] { return children(); });
            serveClients(
                16, 800, [this](std::size_t number) { return request(pageOf(number % 300)); },
                [&](std::size_t number, const Plays::Client& client)
                {
                    if (!client.responseIsOver())
                        return false;
                    if (client.response().complete())
                        assertComplete(client, bodyOf(number % 300));
                    assertAtMost(100 * 1024);
                    return true;
                });
        }
        awaitNoChild();
        fetchAll(1000, 100);
        assertAtMost(100 * 1024);
        CPPUNIT_ASSERT_MESSAGE(
            "hardly anything is stored: " + std::to_string(total()), total() > 80 * 1024);
        stop();
    }

    /// Some file systems give the inode of a removed file to the next new file. Then the lines of
    /// replaced responses look like lines of the current one.
    void aResponseThatIsReplacedOftenCountsOnce()
    {
        startProxy(small());
        fetchAll(0, 5, 1);
        std::string text = read(indexFile());
        const std::string line = text.substr(text.rfind('\n', text.size() - 2) + 1);
        for (int again = 0; again < 2000; ++again)
            text += line;
        text.replace(text.find("at rest"), 7, "at work");
        write(indexFile(), text);
        fetch(5);
        fetch(6);
        for (std::size_t number = 0; number < 7; ++number)
            assertStored(number);
        stop();
    }

    /// Each new version of a response has a line; the lines of older versions count for nothing.
    void theIndexDoesNotGrowWithReplacedResponses()
    {
        startProxy(small());
        fetchAll(0, 5);
        std::string text = read(indexFile());
        const std::string line = text.substr(text.rfind('\n', text.size() - 2) + 1);
        for (int again = 0; again < 20'000; ++again)
            text += "00000000000000000001" + line.substr(20);
        write(indexFile(), text);
        for (int again = 0; again < 10; ++again)
            replace(1);
        CPPUNIT_ASSERT_MESSAGE(
            "the index of 5 responses has " + std::to_string(fs::file_size(indexFile())) + " bytes",
            fs::file_size(indexFile()) < 1'000'000);
        for (std::size_t number = 0; number < 5; ++number)
            assertStored(number);
        stop();
    }

private:
    /// A client requests the page with `no-cache`, so B fetches and stores it again.
    void replace(std::size_t number)
    {
        std::string text = request(pageOf(number));
        text.insert(text.size() - 2, "Cache-Control: no-cache\r\n");
        serveClients(
            1, 1, [&](std::size_t) { return text; },
            gets([&](std::size_t) { return bodyOf(number); }));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CacheIndexTest);

} // namespace Process
