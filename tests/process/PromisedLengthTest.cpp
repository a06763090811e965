// A file may change while B sends it to a slow client. The client gets as many bytes as the head of
// the response has promised; if they are no longer there, it sees that the response is incomplete.

#include "tests/process/CacheFixture.h"

#include "tests/support/Files.h"

#include <cppunit/extensions/HelperMacros.h>

#include <fstream>

namespace fs = std::filesystem;

namespace Process
{

class PromisedLengthTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(PromisedLengthTest);
    CPPUNIT_TEST(aFileThatGrowsEndsWhereItsLengthSays);
    CPPUNIT_TEST(aFileThatIsCutOffLeavesTheResponseIncomplete);
    CPPUNIT_TEST(aStoredBodyThatGrowsEndsWhereItsLengthSays);
    CPPUNIT_TEST(aStoredBodyThatIsCutOffLeavesTheResponseIncomplete);
    CPPUNIT_TEST(aRangeOfABodyThatIsCutOffLeavesTheResponseIncomplete);
    CPPUNIT_TEST(aChunkedBodyWhoseCopyIsCutOffStaysIncomplete);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        CacheFixture::setUp();
        _handler = [](const auto& exchange)
        {
            answer(*exchange, std::string(size, 'x'));
        };
        startProxy();
        _file = _folder->root() + "/big.bin";
        Support::writeLargeFile(_file, size);
    }

    void aFileThatGrowsEndsWhereItsLengthSays()
    {
        const auto client = askSlowly("/big.bin");
        grow(_file);
        assertExact(*client);
    }

    void aFileThatIsCutOffLeavesTheResponseIncomplete()
    {
        const auto client = askSlowly("/big.bin");
        fs::resize_file(_file, size - 1);
        assertIncomplete(*client);
    }

    void aStoredBodyThatGrowsEndsWhereItsLengthSays()
    {
        const auto client = askSlowly(storedPage());
        grow(entryOf(1));
        assertExact(*client);
    }

    void aStoredBodyThatIsCutOffLeavesTheResponseIncomplete()
    {
        const auto client = askSlowly(storedPage());
        cutOff(entryOf(1));
        assertIncomplete(*client);
    }

    void aRangeOfABodyThatIsCutOffLeavesTheResponseIncomplete()
    {
        const auto client = askSlowly(storedPage(), "Range: bytes=0-9, 20-\r\n");
        cutOff(entryOf(1));
        assertIncomplete(*client);
    }

    /// The client gets the body from the copy that B is making.
    void aChunkedBodyWhoseCopyIsCutOffStaysIncomplete()
    {
        collectRequests();
        const auto client = askSlowly(pathOf("page1"));
        await("ask C", [&] { return _exchanges.size() == 1; });
        Wire::Peer& origin = *_exchanges[0]->peer;
        origin.send("HTTP/1.1 200 OK\r\nCache-Control: max-age=600\r\n"
                    "Transfer-Encoding: chunked\r\n\r\n800000\r\n" +
                    std::string(size, 'x') + "\r\n");
        await("take the body", [&] { return origin.otherSideHasReadAll(); });
        awaitRest();
        for (const auto& copy : fs::directory_iterator(cache() / temporaryFiles))
            cutOff(copy.path());
        origin.send("0\r\n\r\n");
        assertIncomplete(*client);
    }

private:
    static constexpr std::size_t size = 8 << 20;

    std::string pathOf(const std::string& page) const
    {
        return "/127.0.0.1:" + std::to_string(_origin->port()) + "/" + page;
    }

    std::string storedPage()
    {
        const auto first = ask("page1");
        await("store a page", [&] { return first->responseIsOver(); });
        first->closeNow();
        awaitNoChild();
        return pathOf("page1");
    }

    std::string request(const std::string& target, const std::string& fields) const
    {
        return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(_proxy->port()) +
               "\r\n" + fields + "\r\n";
    }

    /// A client that has asked for this target and reads nothing yet; B waits for it.
    std::unique_ptr<Plays::Client> askSlowly(
        const std::string& target, const std::string& fields = "")
    {
        auto client = std::make_unique<Plays::Client>(_loop);
        client->readSlowly();
        client->keep();
        client->connect(_proxy->port());
        client->send(request(target, fields));
        await("have a child", [&] { return !children().empty(); });
        awaitRest();
        return client;
    }

    static void grow(const fs::path& file)
    {
        std::ofstream(file, std::ios::app) << std::string(5000, '!');
    }

    static void cutOff(const fs::path& file) { fs::resize_file(file, fs::file_size(file) - 1); }

    void assertExact(Plays::Client& client)
    {
        client.peer()->release();
        await("complete its response", [&] { return client.responseIsOver(); });
        CPPUNIT_ASSERT_MESSAGE(client.response().fault(), client.response().complete());
        CPPUNIT_ASSERT_EQUAL(size, client.response().body().size());
        client.nextResponse();
        client.send(request("/", ""));
        await("answer the next request", [&] { return client.responseIsOver(); });
        CPPUNIT_ASSERT_EQUAL(404, client.response().status());
    }

    void assertIncomplete(Plays::Client& client)
    {
        client.peer()->release();
        await("end the connection", [&] { return client.peer()->over(); });
        CPPUNIT_ASSERT(!client.responseIsOver() || client.isCutShort());
    }

    std::string _file;
};

CPPUNIT_TEST_SUITE_REGISTRATION(PromisedLengthTest);

} // namespace Process
