// curl, the proxy and nginx: large bodies arrive, and B does not hold them in memory.

#include "tests/real/Nginx.h"

#include "tests/real/MemoryWatch.h"
#include "tests/real/RealFixture.h"
#include "tests/support/Environment.h"
#include "tests/support/Files.h"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace Real;

constexpr std::size_t mostMemory = 64 * 1024; // KiB

class NginxTest : public ServerFixture
{
    CPPUNIT_TEST_SUITE(NginxTest);
    CPPUNIT_TEST(aHundredMegabytesAreTheSame);
    CPPUNIT_TEST(aChunkedPageIsTheSame);
    CPPUNIT_TEST(aChunkedPageIsTheSameForAClientOfHttp10);
    CPPUNIT_TEST(aLocalFileIsSentComplete);
    CPPUNIT_TEST(threeHundredMegabytesStayOutOfMemory);
    CPPUNIT_TEST(aHundredMegabytesOfUploadStayOutOfMemory);
    CPPUNIT_TEST_SUITE_END();

public:
    void aHundredMegabytesAreTheSame()
    {
        serve("large.bin", Support::randomBytes(100 * 1024 * 1024));
        assertSameOnMissAndHit("/large.bin");
    }

    void aChunkedPageIsTheSame()
    {
        serveChunkedPage();
        assertSameOnMissAndHit("/page.shtml");
    }

    void aChunkedPageIsTheSameForAClientOfHttp10()
    {
        serveChunkedPage();
        assertSameOnMissAndHit("/page.shtml", {"--http1.0"});
    }

    void aLocalFileIsSentComplete()
    {
        const std::string file = _folder->root() + "/local file.png";
        Support::writeFile(file, Support::randomBytes(1'000'000));
        const Answer answer = ask(proxyUrl() + "/local%20file.png", "local");
        CPPUNIT_ASSERT_EQUAL(std::string("200"), answer.status);
        CPPUNIT_ASSERT_EQUAL(std::string("image/png"), answer.mediaType);
        CPPUNIT_ASSERT(Support::sameBytes(file, answer.bodyFile));
    }

    void threeHundredMegabytesStayOutOfMemory()
    {
        const std::string file = documents() + "/huge.bin";
        Support::writeLargeFile(file, 300'000'000);
        const MemoryWatch memory(_loop, *_proxy);
        for (const char* which : {"miss", "hit"})
        {
            const Answer answer = ask(textbook("/huge.bin"), which);
            CPPUNIT_ASSERT_EQUAL(0, answer.exitStatus);
            CPPUNIT_ASSERT(Support::sameBytes(file, answer.bodyFile));
        }
        assertAsked(1, *_server);
        assertSmall(memory);
    }

    void aHundredMegabytesOfUploadStayOutOfMemory()
    {
        Support::writeLargeFile(path("file"), 100'000'000);
        const MemoryWatch memory(_loop, *_proxy);
        const Answer answer = ask(
            "http://www.example.com/new.bin", "answer", viaProxy({"--upload-file", path("file")}));
        CPPUNIT_ASSERT_EQUAL(0, answer.exitStatus);
        CPPUNIT_ASSERT_EQUAL(std::string("201"), answer.status);
        CPPUNIT_ASSERT(Support::sameBytes(path("file"), documents() + "/new.bin"));
        assertSmall(memory);
    }

private:
    std::unique_ptr<OriginServer> startServer() override { return start<Nginx>(); }

    /// nginx does not know the length of a page with server-side includes, so it sends chunks.
    void serveChunkedPage() const
    {
        serve("page.shtml",
            "<p>before</p>\n<!--#set var=\"x\" value=\"in the middle\" --><!--#echo var=\"x\" "
            "-->\n" +
                std::string(300'000, 'x'));
    }

    static void assertSmall(const MemoryWatch& memory)
    {
        const std::string text = std::to_string(memory.peak()) + " KiB";
        CPPUNIT_ASSERT_MESSAGE(text, memory.peak() > 0);
        // PROXY_UNDER_TEST may be built with a sanitizer, whose memory would be counted too.
        if (Support::environment("PROXY_UNDER_TEST").empty())
            CPPUNIT_ASSERT_MESSAGE(text, memory.peak() < mostMemory);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(NginxTest);

} // namespace
