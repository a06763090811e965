// Where the disk is full B goes on as a proxy that keeps nothing.

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <cstdlib>
#include <iostream>

namespace Process
{

class FullDiskTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(FullDiskTest);
    CPPUNIT_TEST(everyoneIsServedThoughTheDiskIsFull);
    CPPUNIT_TEST(everyoneIsServedThoughNoFileMayGrow);
    CPPUNIT_TEST(waitingForAnotherEndsWhereNothingCanBeWritten);
    CPPUNIT_TEST(everyoneIsServedThoughTheFolderHasGone);
    CPPUNIT_TEST_SUITE_END();

public:
    /// A file system of its own, with room for some of the pages.
    void everyoneIsServedThoughTheDiskIsFull()
    {
        if (std::system("unshare --user --map-root-user --mount true 2>/dev/null") != 0)
        {
            std::cout << "skipped: no file system can be mounted here" << std::endl;
            return;
        }
        std::filesystem::create_directories(cache());
        startProxyBehind({"unshare", "--user", "--map-root-user", "--mount", "sh", "-c",
            "mount -t tmpfs -o size=300k none '" + _folder->cache() + "' && exec \"$0\" \"$@\""});
        serves();
        stop();
    }

    /// The kernel lets no file grow beyond some bytes: the write fails in the middle.
    void everyoneIsServedThoughNoFileMayGrow()
    {
        startProxyBehind({"env", "--ignore-signal=XFSZ", "prlimit", "--fsize=9000"});
        serves();
        stop();
    }

    /// Nothing at all can be written. Clients who ask for the same thing at once get it all the
    /// same, each by itself, and none of them waits for the end of another's body.
    void waitingForAnotherEndsWhereNothingCanBeWritten()
    {
        std::vector<std::shared_ptr<Wire::Exchange>> exchanges;
        _handler = [&](const auto& exchange)
        {
            exchanges.push_back(exchange);
        };
        startProxyBehind({"env", "--ignore-signal=XFSZ", "prlimit", "--fsize=0"});
        const auto one = ask("page1");
        await("ask C", [&] { return exchanges.size() == 1; });
        const auto two = ask("page1");
        awaitWaiting(2);
        const std::string body = bodyOf(1);
        exchanges[0]->peer->send("HTTP/1.1 200 OK\r\nCache-Control: max-age=600\r\n"
                                 "Content-Length: " +
                                 std::to_string(body.size()) + "\r\n\r\n" + body.substr(0, 9));
        await("ask C for the other client too", [&] { return exchanges.size() == 2; });
        answer(*exchanges[1], body);
        await("answer the other client", [&] { return two->answerIsOver(); });
        assertWhole(*two, body);
        exchanges[0]->peer->send(body.substr(9));
        await("answer the first client", [&] { return one->answerIsOver(); });
        assertWhole(*one, body);
        stop();
    }

    void everyoneIsServedThoughTheFolderHasGone()
    {
        startProxy();
        fetch(1);
        std::filesystem::remove_all(cache());
        serves();
        stop();
    }

private:
    void serves()
    {
        fetchAll(0, 60);
        fetchAll(0, 60);
        // Two at once for the same page.
        std::size_t whole = 0;
        crowd(8).come(
            80, [this](std::size_t number) { return request(pageOf(100 + number / 2)); },
            [&](std::size_t number, const Plays::Client& client)
            {
                if (!client.answerIsOver())
                    return false;
                // Who reads behind another one sees that it breaks off when no more can be written.
                if (client.answer().complete())
                    assertWhole(client, bodyOf(100 + number / 2)), ++whole;
                return true;
            });
        CPPUNIT_ASSERT_MESSAGE(std::to_string(whole) + " of 80 were whole", whole >= 40);
        awaitNoChild();
    }

    void awaitWaiting(std::size_t count)
    {
        int looks = 0;
        await("come to rest",
            [&]
            {
                looks = children().size() == count && _proxy->allAsleep() ? looks + 1 : 0;
                return looks == 5;
            });
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(FullDiskTest);

} // namespace Process
