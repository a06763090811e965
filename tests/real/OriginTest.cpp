// curl - the proxy - a real server: the answers are compared, byte for byte, with what that server
// says when it is asked directly. The same tests for each server.

#include "tests/real/Apache.h"
#include "tests/real/Files.h"
#include "tests/real/Fixture.h"
#include "tests/real/HttpServer.h"
#include "tests/real/Nginx.h"

#include <cppunit/extensions/HelperMacros.h>

#include <memory>

namespace
{

using namespace Real;

template <class Server>
class OriginTest : public Fixture
{
    CPPUNIT_TEST_SUITE(OriginTest);
    CPPUNIT_TEST(textIsTheSame);
    CPPUNIT_TEST(largeFileIsTheSame);
    CPPUNIT_TEST(nameWithSpacesAndPercentSignsIsTheSame);
    CPPUNIT_TEST(emptyFileIsTheSame);
    CPPUNIT_TEST(missingFileIsTheSameAndNotKept);
    CPPUNIT_TEST(headHasTheSameStatusAndType);
    CPPUNIT_TEST(oldClientGetsTheSame);
    CPPUNIT_TEST(browserFormOfAskingGetsTheSame);
    CPPUNIT_TEST(rangeIsTheSameAndNotTakenForTheWhole);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        Fixture::setUp();
        _server = std::make_unique<Server>(_loop, newFolder("server"), documents());
        _direct = "http://127.0.0.1:" + std::to_string(_server->port());
        startProxy({{"www.example.com:80", _server->port()}});
    }

    void tearDown() override
    {
        _server.reset();
        Fixture::tearDown();
    }

    void textIsTheSame()
    {
        isTheSameOnMissAndHit("/text.txt", "text.txt", "one\ntwo\r\n\r\nthree");
    }

    void largeFileIsTheSame()
    {
        isTheSameOnMissAndHit("/large.bin", "large.bin", randomBytes(20'000'000));
    }

    void nameWithSpacesAndPercentSignsIsTheSame()
    {
        isTheSameOnMissAndHit("/a%20name%20with%20100%25.txt", "a name with 100%.txt", "found\n");
    }

    void emptyFileIsTheSame() { isTheSameOnMissAndHit("/empty.txt", "empty.txt", ""); }

    void missingFileIsTheSameAndNotKept()
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

    void oldClientGetsTheSame()
    {
        serve("page.txt", std::string(100'000, 'y'));
        const Answer direct = ask(_direct + "/page.txt", "direct");
        assertSame(direct, ask(textbook("/page.txt"), "first", {"--http1.0"}));
        assertSame(direct, ask(textbook("/page.txt"), "second", {"--http1.0"}));
    }

    void browserFormOfAskingGetsTheSame()
    {
        serve("picture.png", randomBytes(70'000));
        const Answer direct = ask(_direct + "/picture.png", "direct");
        assertSame(direct, ask("http://www.example.com/picture.png", "miss", viaProxy()));
        assertSame(direct, ask("http://www.example.com/picture.png", "hit", viaProxy()));
        assertAsked(2, *_server);
    }

    void rangeIsTheSameAndNotTakenForTheWhole()
    {
        serve("large.bin", randomBytes(200'000));
        const Answer part = ask(_direct + "/large.bin", "part", {"--range", "1000-99999"});
        const Answer whole = ask(_direct + "/large.bin", "whole");
        assertSame(part, ask(textbook("/large.bin"), "proxy", {"--range", "1000-99999"}));
        assertSame(whole, ask(textbook("/large.bin"), "proxy"));
    }

private:
    void isTheSameOnMissAndHit(
        const std::string& target, const std::string& name, const std::string& bytes)
    {
        serve(name, bytes);
        const Answer direct = ask(_direct + target, "direct");
        CPPUNIT_ASSERT_EQUAL(std::string("200"), direct.status);
        assertSame(direct, ask(textbook(target), "miss"));
        assertSame(direct, ask(textbook(target), "hit"));
        // Once directly, once by the proxy: the second time it had a copy.
        assertAsked(2, *_server);
    }

    std::unique_ptr<OriginServer> _server;
    std::string _direct;
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
