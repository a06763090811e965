// Programs that send requests to B, and what they receive.

#include "tests/real/RealFixture.h"

#include "tests/support/Files.h"
#include "tests/support/Program.h"

#include <cppunit/extensions/HelperMacros.h>

#include <sys/stat.h>

namespace Real
{

void RealFixture::setUp()
{
    ProxyFixture::setUp();
    newFolder("documents");
}

void RealFixture::startProxy(const std::vector<Host>& hosts)
{
    std::vector<std::string> options;
    for (const Host& host : hosts)
        options.insert(options.end(),
            {"--connect-to", host.authority + ":127.0.0.1:" + std::to_string(host.port)});
    ProxyFixture::startProxy(options);
}

std::string RealFixture::proxyAddress() const
{
    CPPUNIT_ASSERT_MESSAGE("the proxy is not started yet", _proxy);
    return "127.0.0.1:" + std::to_string(_proxy->port());
}

std::string RealFixture::textbook(const std::string& target) const
{
    return proxyUrl() + "/www.example.com" + target;
}

std::string RealFixture::newFolder(const std::string& name) const
{
    CPPUNIT_ASSERT_EQUAL_MESSAGE(path(name), 0, ::mkdir(path(name).c_str(), 0755));
    return path(name);
}

void RealFixture::serve(const std::string& name, const std::string& bytes) const
{
    Support::writeFile(documents() + "/" + name, bytes);
}

Answer RealFixture::ask(
    const std::string& url, const std::string& name, const std::vector<std::string>& options)
{
    return curl(_loop, url, path(name), options);
}

std::vector<std::string> RealFixture::viaProxy(const std::vector<std::string>& more) const
{
    std::vector<std::string> options{"--noproxy", "", "--proxy", proxyUrl()};
    options.insert(options.end(), more.begin(), more.end());
    return options;
}

void RealFixture::run(const std::vector<std::string>& words, const std::string& output,
    const std::vector<std::string>& environment)
{
    const int status = Support::Program(words, output, -1, environment).wait(_loop);
    CPPUNIT_ASSERT_EQUAL_MESSAGE(
        words.front() + " says: " + Support::readFile(output) + "\nB says: " + _proxy->log(), 0,
        status);
}

void RealFixture::assertSame(const Answer& direct, const Answer& answer)
{
    CPPUNIT_ASSERT_EQUAL(0, answer.exitStatus);
    CPPUNIT_ASSERT_EQUAL(direct.status, answer.status);
    CPPUNIT_ASSERT_EQUAL(direct.mediaType, answer.mediaType);
    CPPUNIT_ASSERT(Support::sameBytes(direct.bodyFile, answer.bodyFile));
}

void RealFixture::assertAsked(std::size_t times, const OriginServer& server)
{
    _loop.runUntil([&] { return server.requests() >= times; },
        Wire::Clock::now() + std::chrono::seconds(5), std::chrono::milliseconds(2));
    CPPUNIT_ASSERT_EQUAL(times, server.requests());
}

void ServerFixture::setUp()
{
    RealFixture::setUp();
    _server = startServer();
    _direct = "http://127.0.0.1:" + std::to_string(_server->port());
    startProxy({{"www.example.com:80", _server->port()}});
}

void ServerFixture::tearDown()
{
    _server.reset();
    RealFixture::tearDown();
}

void ServerFixture::assertSameOnMissAndHit(
    const std::string& target, const std::vector<std::string>& options)
{
    const Answer direct = ask(_direct + target, "direct");
    CPPUNIT_ASSERT_EQUAL(std::string("200"), direct.status);
    assertSame(direct, ask(textbook(target), "miss", options));
    assertSame(direct, ask(textbook(target), "hit", options));
    // Once directly and once through B: the second time B has it stored.
    assertAsked(2, *_server);
}

} // namespace Real
