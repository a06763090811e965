// If the disk is full, B goes on as a proxy that stores nothing.

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <cstdlib>
#include <iostream>

namespace Process
{

class FullDiskTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(FullDiskTest);
    CPPUNIT_TEST(everyClientIsServedThoughTheDiskIsFull);
    CPPUNIT_TEST(everyClientIsServedThoughNoFileMayGrow);
    CPPUNIT_TEST(noClientWaitsForAnotherWhereNothingCanBeWritten);
    CPPUNIT_TEST(everyClientIsServedThoughTheFolderHasGone);
    CPPUNIT_TEST_SUITE_END();

public:
    /// The cache folder has a file system of its own, with room for some of the pages.
    void everyClientIsServedThoughTheDiskIsFull()
    {
        if (std::system("unshare --user --map-root-user --mount true 2>/dev/null") != 0)
        {
            std::cout << "skipped: no file system can be mounted here" << std::endl;
            return;
        }
        std::filesystem::create_directories(cache());
        startProxy({}, {"unshare", "--user", "--map-root-user", "--mount", "sh", "-c",
                           "mount -t tmpfs -o size=300k,mode=700 none '" + _folder->cache() +
                               "' && exec \"$0\" \"$@\""});
        assertServes();
        stop();
    }

    /// The kernel lets no file grow beyond some bytes: a write fails in the middle.
    void everyClientIsServedThoughNoFileMayGrow()
    {
        startProxy({}, withFilesUpTo(9000));
        assertServes();
        stop();
    }

    /// Nothing at all can be written. Clients that ask for the same page at once still get it, each
    /// from C, and none of them waits for the end of another's body.
    void noClientWaitsForAnotherWhereNothingCanBeWritten()
    {
        collectRequests();
        startProxy({}, withFilesUpTo(0));
        const auto one = ask("page1");
        await("ask C", [&] { return _exchanges.size() == 1; });
        const auto two = ask("page1");
        await("have a child for each client", [&] { return children().size() == 2; });
        awaitRest();
        const std::string body = bodyOf(1);
        answerInPart(*_exchanges[0], body, 9);
        await("ask C for the other client too", [&] { return _exchanges.size() == 2; });
        answer(*_exchanges[1], body);
        await("answer the other client", [&] { return two->responseIsOver(); });
        assertComplete(*two, body);
        _exchanges[0]->peer->send(body.substr(9));
        await("answer the first client", [&] { return one->responseIsOver(); });
        assertComplete(*one, body);
        stop();
    }

    void everyClientIsServedThoughTheFolderHasGone()
    {
        startProxy();
        fetch(1);
        std::filesystem::remove_all(cache());
        assertServes();
        stop();
    }

private:
    static std::vector<std::string> withFilesUpTo(std::size_t bytes)
    {
        return {"prlimit", "--fsize=" + std::to_string(bytes)};
    }

    void assertServes()
    {
        fetchAll(0, 60);
        fetchAll(0, 60);
        // Two clients at once for each page.
        std::size_t complete = 0;
        serveClients(
            8, 80, [this](std::size_t number) { return request(pageOf(100 + number / 2)); },
            [&](std::size_t number, const Plays::Client& client)
            {
                if (!client.responseIsOver())
                    return false;
                // A client that shares another client's fetch gets an incomplete response when no
                // more can be written.
                if (client.response().complete())
                    assertComplete(client, bodyOf(100 + number / 2)), ++complete;
                return true;
            });
        CPPUNIT_ASSERT_MESSAGE(std::to_string(complete) + " of 80 were complete", complete >= 40);
        awaitNoChild();
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(FullDiskTest);

} // namespace Process
