// Uploads: curl, the proxy, and nginx or Apache, which store what is sent with PUT. The stored file
// is compared with the one that was sent.

#include "tests/real/Apache.h"
#include "tests/real/Nginx.h"
#include "tests/real/RealFixture.h"
#include "tests/support/Files.h"

#include <cppunit/extensions/HelperMacros.h>

#include <memory>

namespace
{

using namespace Real;

constexpr std::size_t large = 30'000'000;

template <class Server>
class UploadTest : public ServerFixture
{
    CPPUNIT_TEST_SUITE(UploadTest);
    CPPUNIT_TEST(aSmallFileArrivesComplete);
    CPPUNIT_TEST(aLargeFileArrivesCompleteAfterExpect);
    CPPUNIT_TEST(aLargeFileArrivesCompleteWithoutExpect);
    CPPUNIT_TEST(aFileInChunksArrivesComplete);
    CPPUNIT_TEST(aFileFromAClientOfHttp10ArrivesComplete);
    CPPUNIT_TEST(anEmptyFileArrives);
    CPPUNIT_TEST(anUploadInTheTextbooksFormArrives);
    CPPUNIT_TEST(aFormGetsTheResponseThatItGetsDirectly);
    CPPUNIT_TEST_SUITE_END();

public:
    void aSmallFileArrivesComplete() { assertArrives(Support::randomBytes(1'000), viaProxy()); }

    void aLargeFileArrivesCompleteAfterExpect()
    {
        // curl waits a minute for `100 Continue`, so a proxy that drops it is noticed.
        assertArrives(
            Support::randomBytes(large), viaProxy({"--header", "Expect: 100-continue",
                                             "--expect100-timeout", "60", "--max-time", "20"}));
    }

    void aLargeFileArrivesCompleteWithoutExpect()
    {
        assertArrives(Support::randomBytes(large), viaProxy({"--header", "Expect:"}));
    }

    void aFileInChunksArrivesComplete()
    {
        assertArrives(
            Support::randomBytes(large), viaProxy({"--header", "Transfer-Encoding: chunked"}));
    }

    void aFileFromAClientOfHttp10ArrivesComplete()
    {
        assertArrives(Support::randomBytes(1'000'000), viaProxy({"--http1.0"}));
    }

    void anEmptyFileArrives() { assertArrives("", viaProxy()); }

    void anUploadInTheTextbooksFormArrives()
    {
        Support::writeFile(path("file"), Support::randomBytes(1'000'000));
        assertStored(ask(textbook("/new.bin"), "answer", {"--upload-file", path("file")}));
    }

    void aFormGetsTheResponseThatItGetsDirectly()
    {
        serve("page.txt", "not made for forms");
        const std::vector<std::string> form{"--data", "name=value"};
        const Answer direct = ask(
            "http://127.0.0.1:" + std::to_string(_server->port()) + "/page.txt", "direct", form);
        assertSame(direct, ask("http://www.example.com/page.txt", "answer", viaProxy(form)));
    }

private:
    std::unique_ptr<OriginServer> startServer() override { return start<Server>(); }

    void assertArrives(const std::string& bytes, std::vector<std::string> options)
    {
        Support::writeFile(path("file"), bytes);
        options.insert(options.end(), {"--upload-file", path("file")});
        assertStored(ask("http://www.example.com/new.bin", "answer", options));
    }

    void assertStored(const Answer& answer)
    {
        CPPUNIT_ASSERT_EQUAL_MESSAGE(_proxy->log(), 0, answer.exitStatus);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(
            Support::readFile(answer.bodyFile), std::string("201"), answer.status);
        CPPUNIT_ASSERT(Support::sameBytes(path("file"), documents() + "/new.bin"));
    }
};

using NginxUploadTest = UploadTest<Nginx>;
using ApacheUploadTest = UploadTest<Apache>;

CPPUNIT_TEST_SUITE_REGISTRATION(NginxUploadTest);
CPPUNIT_TEST_SUITE_REGISTRATION(ApacheUploadTest);

} // namespace
