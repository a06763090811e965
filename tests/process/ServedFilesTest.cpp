// Which files of the root folder B serves, although others can be reached by a path: neither its
// cache nor its log, and nothing that gets there while a request is being answered.

#include "tests/process/CacheFixture.h"

#include "tests/support/Environment.h"
#include "tests/support/Files.h"

#include <cppunit/extensions/HelperMacros.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>

namespace fs = std::filesystem;

namespace Process
{

class ServedFilesTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(ServedFilesTest);
    CPPUNIT_TEST(theCacheIsNotServed);
    CPPUNIT_TEST(theCacheOfAnotherProxyIsNotServed);
    CPPUNIT_TEST(noOtherCacheIsServed);
    CPPUNIT_TEST(aFolderThatIsCalledLikeAHostAndItsPortIsNotServed);
    CPPUNIT_TEST(theLogsAreNotServed);
    CPPUNIT_TEST(aRotatedLogIsNotServed);
    CPPUNIT_TEST(aRootInTheCacheIsRefused);
    CPPUNIT_TEST(aFolderThatIsExchangedWithALinkLeadsNowhere);
    CPPUNIT_TEST(aFileThatIsExchangedWithANamedPipeHoldsNobody);
    CPPUNIT_TEST_SUITE_END();

public:
    void theCacheIsNotServed()
    {
        startProxy({"--cache", root() / "folder" / "cache"});
        fetch(1);
        fs::create_symlink("folder/cache", root() / "link");
        std::size_t files = 0;
        for (const auto& file : fs::directory_iterator(root() / "folder" / "cache"))
            for (const char* way : {"/folder/cache/", "/link/", "/folder/%63ache/",
                     "/folder/../folder//cache/", "/folder/cache/incoming/../"})
            {
                CPPUNIT_ASSERT_EQUAL(404, get(way + file.path().filename().string()).status());
                ++files;
            }
        CPPUNIT_ASSERT(files >= 10); // the index and a stored response, each in five ways
    }

    void theCacheOfAnotherProxyIsNotServed()
    {
        startProxy({"--cache", root() / "old"});
        fetch(1);
        _proxy.reset();
        startProxy();
        CPPUNIT_ASSERT_EQUAL(404, get("/old/index").status());
    }

    /// That of an older version of the proxy has no tag.
    void noOtherCacheIsServed()
    {
        fs::create_directories(root() / "old" / "incoming");
        fs::create_directories(root() / "old" / "flights");
        write(root() / "old" / "ledger", "what others have read");
        fs::create_directories(root() / "build" / "within");
        write(root() / "build" / "CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n");
        write(root() / "build" / "within" / "page", "what others have read");
        fs::create_directories(root() / "incoming");
        write(root() / "incoming" / "page", "hello");
        startProxy();
        for (const char* path : {"/old/ledger", "/old/flights/../ledger", "/build/within/page",
                 "/build/CACHEDIR.TAG", "/build/%43ACHEDIR.TAG"})
            CPPUNIT_ASSERT_EQUAL_MESSAGE(path, 404, get(path).status());
        CPPUNIT_ASSERT_EQUAL(200, get("/incoming/page").status());
    }

    void aFolderThatIsCalledLikeAHostAndItsPortIsNotServed()
    {
        startProxy();
        fs::create_directories(root() / "files");
        fs::create_directories(root() / "127.0.0.1:1");
        write(root() / "files" / "page.html", "a page");
        write(root() / "127.0.0.1:1" / "page.html", "a page");
        CPPUNIT_ASSERT_EQUAL(200, get("/files/page.html").status());
        CPPUNIT_ASSERT_EQUAL(502, get("/127.0.0.1:1/page.html").status());
    }

    void theLogsAreNotServed()
    {
        for (const char* option : {"--log", "--access-log"})
        {
            const fs::path log = root() / "proxy.log";
            startProxy({option, log});
            fs::create_hard_link(log, root() / "copy.txt");
            CPPUNIT_ASSERT_EQUAL(404, get("/proxy.log").status());
            CPPUNIT_ASSERT_EQUAL(404, get("/copy.txt").status());
            fs::remove(root() / "copy.txt");
            fs::remove(log);
        }
    }

    void aRotatedLogIsNotServed()
    {
        const fs::path log = root() / "access.log";
        startProxy({"--access-log", log});
        Plays::Client client(_loop); // its child has the first file open to the end
        client.keep();
        client.connect(_proxy->port());
        client.send(requestFor("/missing.txt"));
        await("answer", [&] { return client.responseIsOver(); });
        fs::rename(log, root() / "access.log.1");
        ::kill(_parent, SIGHUP);
        await("open the log again", [&] { return fs::exists(log); });
        write(root() / "access.log.2.gz", "older");
        write(root() / "access.logic.html", "a page");
        for (const char* target : {"/access.log", "/access.log.1", "/access.log.2.gz"})
        {
            CPPUNIT_ASSERT_EQUAL(404, get(target).status());
            client.nextResponse();
            client.send(requestFor(target));
            await("answer", [&] { return client.responseIsOver(); });
            CPPUNIT_ASSERT_EQUAL(404, client.response().status());
        }
        CPPUNIT_ASSERT_EQUAL(200, get("/access.logic.html").status());
    }

    void aRootInTheCacheIsRefused()
    {
        fs::create_directories(root() / "cache" / "www");
        const std::string said = _folder->path() + "/said";
        const std::string command = "timeout 10 " + Support::proxyUnderTest() +
                                    " --port 0 --root '" + (root() / "cache" / "www").string() +
                                    "' --cache '" + (root() / "cache").string() + "' 2>'" + said +
                                    "'";
        CPPUNIT_ASSERT(std::system(command.c_str()) != 0);
        CPPUNIT_ASSERT(read(said).find("is in the cache folder") != std::string::npos);
    }

    void aFolderThatIsExchangedWithALinkLeadsNowhere()
    {
        fs::create_directories(root() / "folder");
        write(root() / "folder" / "file.txt", "inside");
        fs::create_directories(_folder->path() + "/outside");
        write(_folder->path() + "/outside/file.txt", "secret");
        fs::create_symlink("../outside", root() / "other");
        startProxy();
        askWhileExchanging("/folder/file.txt", root() / "folder", root() / "other");
    }

    void aFileThatIsExchangedWithANamedPipeHoldsNobody()
    {
        write(root() / "file.txt", "inside");
        CPPUNIT_ASSERT_EQUAL(0, ::mkfifo((root() / "other").c_str(), 0600));
        startProxy();
        askWhileExchanging("/file.txt", root() / "file.txt", root() / "other");
    }

private:
    fs::path root() const { return _folder->root(); }

    std::string requestFor(const std::string& target) const
    {
        return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(_proxy->port()) +
               "\r\n\r\n";
    }

    Wire::Message get(const std::string& target)
    {
        Plays::Client client(_loop);
        client.connect(_proxy->port());
        client.send(requestFor(target));
        await("answer", [&] { return client.responseIsOver(); });
        return client.response();
    }

    /// Thousands of requests, while the two files change their places all the time.
    void askWhileExchanging(const std::string& target, const fs::path& one, const fs::path& two)
    {
        std::atomic<bool> over = false;
        std::thread exchanger(
            [&]
            {
                while (!over)
                    ::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, two.c_str(), RENAME_EXCHANGE);
            });
        std::string trouble;
        std::size_t served = 0;
        Plays::Client client(_loop);
        client.keep();
        client.connect(_proxy->port());
        for (int i = 0; i < 2000 && trouble.empty(); ++i)
        {
            client.send(requestFor(target));
            if (!_loop.runUntil([&] { return client.responseIsOver(); },
                    Wire::Clock::now() + std::chrono::seconds(20)))
                trouble = "no response";
            else if (client.response().body().find("secret") != std::string::npos)
                trouble = "the file outside after " + std::to_string(i) + " requests";
            else
                served += client.response().body() == "inside";
            client.nextResponse();
        }
        over = true;
        exchanger.join();
        CPPUNIT_ASSERT_EQUAL(std::string(), trouble);
        CPPUNIT_ASSERT_MESSAGE("the file inside is never served", served > 0);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ServedFilesTest);

} // namespace Process
