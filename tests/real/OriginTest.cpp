// curl, the proxy, a real server: the responses are compared, byte for byte, with those that curl
// gets from the server directly. The same tests for each server.

#include "tests/real/Apache.h"
#include "tests/real/HttpServer.h"
#include "tests/real/Nginx.h"
#include "tests/real/RealFixture.h"
#include "tests/support/Files.h"

#include <cppunit/extensions/HelperMacros.h>

#include <memory>

namespace
{

using namespace Real;

template <class Server>
class OriginTest : public ServerFixture
{
    CPPUNIT_TEST_SUITE(OriginTest);
    CPPUNIT_TEST(aTextIsTheSame);
    CPPUNIT_TEST(aLargeFileIsTheSame);
    CPPUNIT_TEST(aFileWithSpacesAndPercentSignsInItsNameIsTheSame);
    CPPUNIT_TEST(anEmptyFileIsTheSame);
    CPPUNIT_TEST(aMissingFileIsTheSameAndNotStored);
    CPPUNIT_TEST(headHasTheSameStatusAndType);
    CPPUNIT_TEST(aClientOfHttp10GetsTheSame);
    CPPUNIT_TEST(aClientThatUsesAProxyGetsTheSame);
    CPPUNIT_TEST(aRangeIsTheSameAndNotTakenForTheCompleteFile);
    CPPUNIT_TEST_SUITE_END();

public:
    void aTextIsTheSame() { assertFileIsTheSame("/text.txt", "text.txt", "one\ntwo\r\n\r\nthree"); }

    void aLargeFileIsTheSame()
    {
        assertFileIsTheSame("/large.bin", "large.bin", Support::randomBytes(20'000'000));
    }

    void aFileWithSpacesAndPercentSignsInItsNameIsTheSame()
    {
        assertFileIsTheSame("/a%20name%20with%20100%25.txt", "a name with 100%.txt", "found\n");
    }

    void anEmptyFileIsTheSame() { assertFileIsTheSame("/empty.txt", "empty.txt", ""); }

    void aMissingFileIsTheSameAndNotStored()
    {
        const Answer direct = ask(_direct + "/missing.txt", "direct");
        CPPUNIT_ASSERT_EQUAL(std::string("404"), direct.status);
        assertSame(direct, ask(textbook("/missing.txt"), "first"));
        assertSame(direct, ask(textbook("/missing.txt"), "second"));
        assertAsked(3, *_server);
    }

    void headHasTheSameStatusAndType()
    {
        serve("text.txt", "twelve bytes");
        const Answer direct = ask(_direct + "/text.txt", "direct", {"--head"});
        const Answer answer = ask(textbook("/text.txt"), "proxy", {"--head"});
        CPPUNIT_ASSERT_EQUAL(0, answer.exitStatus);
        CPPUNIT_ASSERT_EQUAL(direct.status, answer.status);
        CPPUNIT_ASSERT_EQUAL(direct.mediaType, answer.mediaType);
    }

    void aClientOfHttp10GetsTheSame()
    {
        serve("page.txt", std::string(100'000, 'y'));
        const Answer direct = ask(_direct + "/page.txt", "direct");
        assertSame(direct, ask(textbook("/page.txt"), "first", {"--http1.0"}));
        assertSame(direct, ask(textbook("/page.txt"), "second", {"--http1.0"}));
    }

    void aClientThatUsesAProxyGetsTheSame()
    {
        serve("picture.png", Support::randomBytes(70'000));
        const Answer direct = ask(_direct + "/picture.png", "direct");
        assertSame(direct, ask("http://www.example.com/picture.png", "miss", viaProxy()));
        assertSame(direct, ask("http://www.example.com/picture.png", "hit", viaProxy()));
        assertAsked(2, *_server);
    }

    void aRangeIsTheSameAndNotTakenForTheCompleteFile()
    {
        serve("large.bin", Support::randomBytes(200'000));
        const Answer part = ask(_direct + "/large.bin", "part", {"--range", "1000-99999"});
        const Answer whole = ask(_direct + "/large.bin", "whole");
        assertSame(part, ask(textbook("/large.bin"), "proxy", {"--range", "1000-99999"}));
        assertSame(whole, ask(textbook("/large.bin"), "proxy"));
    }

private:
    std::unique_ptr<OriginServer> startServer() override { return start<Server>(); }

    void assertFileIsTheSame(
        const std::string& target, const std::string& name, const std::string& bytes)
    {
        serve(name, bytes);
        assertSameOnMissAndHit(target);
    }
};

using NginxOriginTest = OriginTest<Nginx>;
using ApacheOriginTest = OriginTest<Apache>;
using HttpServer10OriginTest = OriginTest<HttpServer10>;
using HttpServer11OriginTest = OriginTest<HttpServer11>;

CPPUNIT_TEST_SUITE_REGISTRATION(NginxOriginTest);
CPPUNIT_TEST_SUITE_REGISTRATION(ApacheOriginTest);
CPPUNIT_TEST_SUITE_REGISTRATION(HttpServer10OriginTest);
CPPUNIT_TEST_SUITE_REGISTRATION(HttpServer11OriginTest);

} // namespace
