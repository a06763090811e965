// Files that are sent: curl - the proxy - nginx or Apache, which keep what comes by PUT. What they
// have at the end is compared with the file.

#include "tests/real/Apache.h"
#include "tests/real/Files.h"
#include "tests/real/Fixture.h"
#include "tests/real/Nginx.h"

#include <cppunit/extensions/HelperMacros.h>

#include <memory>

namespace
{

using namespace Real;

constexpr std::size_t large = 30'000'000;

template <class Server>
class UploadTest : public Fixture
{
    CPPUNIT_TEST_SUITE(UploadTest);
    CPPUNIT_TEST(smallFileArrivesWhole);
    CPPUNIT_TEST(largeFileArrivesWholeAfterExpect);
    CPPUNIT_TEST(largeFileArrivesWholeWithoutExpect);
    CPPUNIT_TEST(chunksArriveWhole);
    CPPUNIT_TEST(uploadOfAnOldClientArrivesWhole);
    CPPUNIT_TEST(emptyFileArrives);
    CPPUNIT_TEST(textbookFormOfAskingUploadsToo);
    CPPUNIT_TEST(formIsAnsweredAsDirectly);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        Fixture::setUp();
        _server = std::make_unique<Server>(_loop, newFolder("server"), documents());
        startProxy({{"www.example.com:80", _server->port()}});
    }

    void tearDown() override
    {
        _server.reset();
        Fixture::tearDown();
    }

    void smallFileArrivesWhole() { arrivesWhole(randomBytes(1'000), viaProxy()); }

    void largeFileArrivesWholeAfterExpect()
    {
        // curl waits a minute for `100 Continue`, so a proxy that swallows it is found out.
        arrivesWhole(randomBytes(large), viaProxy({"--header", "Expect: 100-continue",
                                             "--expect100-timeout", "60", "--max-time", "20"}));
    }

    void largeFileArrivesWholeWithoutExpect()
    {
        arrivesWhole(randomBytes(large), viaProxy({"--header", "Expect:"}));
    }

    void chunksArriveWhole()
    {
        arrivesWhole(randomBytes(large), viaProxy({"--header", "Transfer-Encoding: chunked"}));
    }

    void uploadOfAnOldClientArrivesWhole()
    {
        arrivesWhole(randomBytes(1'000'000), viaProxy({"--http1.0"}));
    }

    void emptyFileArrives() { arrivesWhole("", viaProxy()); }

    void textbookFormOfAskingUploadsToo()
    {
        writeFile(path("file"), randomBytes(1'000'000));
        assertStored(ask(textbook("/new.bin"), "answer", {"--upload-file", path("file")}));
    }

    void formIsAnsweredAsDirectly()
    {
        serve("page.txt", "not made for forms");
        const std::vector<std::string> form{"--data", "name=value"};
        const Answer direct = ask(
            "http://127.0.0.1:" + std::to_string(_server->port()) + "/page.txt", "direct", form);
        assertSame(direct, ask("http://www.example.com/page.txt", "answer", viaProxy(form)));
    }

private:
    void arrivesWhole(const std::string& bytes, std::vector<std::string> options)
    {
        writeFile(path("file"), bytes);
        options.insert(options.end(), {"--upload-file", path("file")});
        assertStored(ask("http://www.example.com/new.bin", "answer", options));
    }

    void assertStored(const Answer& answer)
    {
        CPPUNIT_ASSERT_EQUAL_MESSAGE(_proxy->log(), 0, answer.exitStatus);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(readFile(answer.bodyFile), std::string("201"), answer.status);
        CPPUNIT_ASSERT(sameBytes(path("file"), documents() + "/new.bin"));
    }

    std::unique_ptr<OriginServer> _server;
};

using NginxUploadTest = UploadTest<Nginx>;
using ApacheUploadTest = UploadTest<Apache>;

CPPUNIT_TEST_SUITE_REGISTRATION(NginxUploadTest);
CPPUNIT_TEST_SUITE_REGISTRATION(ApacheUploadTest);

} // namespace
