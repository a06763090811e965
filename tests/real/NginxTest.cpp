// curl - the proxy - nginx, where it is about size: large bodies arrive, and B does not hold them.

#include "tests/real/Nginx.h"

#include "tests/real/Files.h"
#include "tests/real/Fixture.h"
#include "tests/real/MemoryWatch.h"

#include <cppunit/extensions/HelperMacros.h>

#include <cstdlib>

namespace
{

using namespace Real;

constexpr long mostMemory = 64 * 1024; // kilobytes

class NginxTest : public Fixture
{
    CPPUNIT_TEST_SUITE(NginxTest);
    CPPUNIT_TEST(hundredMegabytesAreTheSame);
    CPPUNIT_TEST(chunkedPageIsTheSame);
    CPPUNIT_TEST(chunkedPageIsTheSameForAnOldClient);
    CPPUNIT_TEST(localFileIsSentWhole);
    CPPUNIT_TEST(threeHundredMegabytesStayOutOfMemory);
    CPPUNIT_TEST(hundredMegabytesThatAreSentStayOutOfMemory);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        Fixture::setUp();
        _nginx = std::make_unique<Nginx>(_loop, newFolder("server"), documents());
        _direct = "http://127.0.0.1:" + std::to_string(_nginx->port());
        startProxy({{"www.example.com:80", _nginx->port()}});
    }

    void tearDown() override
    {
        _nginx.reset();
        Fixture::tearDown();
    }

    void hundredMegabytesAreTheSame()
    {
        serve("large.bin", randomBytes(100 * 1024 * 1024));
        isTheSameOnMissAndHit("/large.bin");
    }

    void chunkedPageIsTheSame()
    {
        serveChunkedPage();
        isTheSameOnMissAndHit("/page.shtml");
    }

    void chunkedPageIsTheSameForAnOldClient()
    {
        serveChunkedPage();
        isTheSameOnMissAndHit("/page.shtml", {"--http1.0"});
    }

    void localFileIsSentWhole()
    {
        const std::string file = _folder->root() + "/local file.png";
        writeFile(file, randomBytes(1'000'000));
        const Answer answer = ask(proxyUrl() + "/local%20file.png", "local");
        CPPUNIT_ASSERT_EQUAL(std::string("200"), answer.status);
        CPPUNIT_ASSERT_EQUAL(std::string("image/png"), answer.mediaType);
        CPPUNIT_ASSERT(sameBytes(file, answer.bodyFile));
    }

    void threeHundredMegabytesStayOutOfMemory()
    {
        const std::string file = documents() + "/huge.bin";
        writeLargeFile(file, 300'000'000);
        const MemoryWatch memory(_loop, *_proxy);
        for (const char* which : {"miss", "hit"})
        {
            const Answer answer = ask(textbook("/huge.bin"), which);
            CPPUNIT_ASSERT_EQUAL(0, answer.exitStatus);
            CPPUNIT_ASSERT(sameBytes(file, answer.bodyFile));
        }
        assertAsked(1, *_nginx);
        assertSmall(memory);
    }

    void hundredMegabytesThatAreSentStayOutOfMemory()
    {
        writeLargeFile(path("file"), 100'000'000);
        const MemoryWatch memory(_loop, *_proxy);
        const Answer answer = ask(
            "http://www.example.com/new.bin", "answer", viaProxy({"--upload-file", path("file")}));
        CPPUNIT_ASSERT_EQUAL(0, answer.exitStatus);
        CPPUNIT_ASSERT_EQUAL(std::string("201"), answer.status);
        CPPUNIT_ASSERT(sameBytes(path("file"), documents() + "/new.bin"));
        assertSmall(memory);
    }

private:
    /// nginx does not know the length of a page that it puts together, so it sends chunks.
    void serveChunkedPage() const
    {
        serve("page.shtml",
            "<p>before</p>\n<!--#set var=\"x\" value=\"in the middle\" --><!--#echo var=\"x\" "
            "-->\n" +
                std::string(300'000, 'x'));
    }

    void isTheSameOnMissAndHit(
        const std::string& target, const std::vector<std::string>& options = {})
    {
        const Answer direct = ask(_direct + target, "direct");
        CPPUNIT_ASSERT_EQUAL(std::string("200"), direct.status);
        assertSame(direct, ask(textbook(target), "miss", options));
        assertSame(direct, ask(textbook(target), "hit", options));
        assertAsked(2, *_nginx);
    }

    static void assertSmall(const MemoryWatch& memory)
    {
        const std::string text = std::to_string(memory.peak()) + " KB";
        CPPUNIT_ASSERT_MESSAGE(text, memory.peak() > 0);
        // The sanitizers' own bookkeeping would be counted too.
        if (std::getenv("PROXY_UNDER_TEST") == nullptr)
            CPPUNIT_ASSERT_MESSAGE(text, memory.peak() < mostMemory);
    }

    std::unique_ptr<Nginx> _nginx;
    std::string _direct;
};

CPPUNIT_TEST_SUITE_REGISTRATION(NginxTest);

} // namespace
