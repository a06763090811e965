// What the page shows of a proxy besides its messages: here the proxy is this test, and its child
// waits until it is told to end.

#include "tools/picture/ProxyWatch.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sys/wait.h>
#include <unistd.h>

namespace
{

using namespace std::chrono_literals;
using Wire::Clock;
using Wire::Peer;

class ProxyWatchTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ProxyWatchTest);
    CPPUNIT_TEST(aChildIsShownFromItsForkToItsEnd);
    CPPUNIT_TEST(theStoredResponsesAreListed);
    CPPUNIT_TEST(aFolderThatDoesNotExistYetIsAnEmptyList);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        std::string name = (std::filesystem::temp_directory_path() / "picture-XXXXXX").string();
        CPPUNIT_ASSERT(::mkdtemp(name.data()) != nullptr);
        _folder = name;
        _page.emplace(_loop, _tape, "tools/picture/page.html", 0);
        _client = Peer::connect(_loop, _page->port());
        _client->send("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    void tearDown() override
    {
        _watch.reset();
        _client.reset();
        _page.reset();
        std::filesystem::remove_all(_folder);
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, _loop.watchers());
    }

    void aChildIsShownFromItsForkToItsEnd()
    {
        const pid_t child = ::fork();
        if (child == 0)
        {
            ::pause();
            ::_exit(0);
        }
        const std::string asChild = "{\"pid\":" + std::to_string(child) + ",\"parent\":false,";
        _watch.emplace(_loop, *_page, ::getpid(), "");
        expect("{\"pid\":" + std::to_string(::getpid()) + ",\"parent\":true,");
        expect(asChild + "\"state\":\"S\",");
        ::kill(child, SIGKILL);
        expect(asChild + "\"state\":\"Z\",");
        ::waitpid(child, nullptr, 0);
        expect(asChild + "\"state\":\"X\",");
    }

    void theStoredResponsesAreListed()
    {
        std::ofstream(_folder + "/CACHEDIR.TAG") << "tag\n";
        std::ofstream(_folder + "/51a2")
            << "Response to GET http://www.example.com/page\r\nAsked "
               "2026-11-23T10:00:00.250000Z\r\n"
               "Length 00000000000000000005 check 3E3D45BE\r\n\r\nHTTP/1.1 200 OK\r\n\r\nhello";
        _watch.emplace(_loop, *_page, ::getpid(), _folder);
        expect(": 1 stored response,");
        expect(" complete    http://www.example.com/page\\n");
    }

    void aFolderThatDoesNotExistYetIsAnEmptyList()
    {
        _watch.emplace(_loop, *_page, ::getpid(), _folder + "/none");
        expect("event: cache\ndata: \"\"\n");
    }

private:
    void expect(const std::string& text)
    {
        const bool came =
            _loop.runUntil([&] { return _client->received().find(text) != std::string::npos; },
                Clock::now() + 20s);
        CPPUNIT_ASSERT_MESSAGE("Expected: " + text + "\nCame:\n" + _client->received(), came);
    }

    std::string _folder;
    Wire::EventLoop _loop;
    Picture::Tape _tape;
    std::optional<Picture::PageServer> _page;
    std::optional<Picture::ProxyWatch> _watch;
    std::unique_ptr<Peer> _client;
};

CPPUNIT_TEST_SUITE_REGISTRATION(ProxyWatchTest);

} // namespace
