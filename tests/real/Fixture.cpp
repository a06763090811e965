// The test harness for real programs: what each of these tests begins with, asks, and compares.

#include "tests/real/Fixture.h"

#include "tests/real/Files.h"
#include "tests/real/Program.h"

#include <cppunit/extensions/HelperMacros.h>

#include <cstdlib>
#include <sys/stat.h>

namespace Real
{

void Fixture::setUp()
{
    _folder = std::make_unique<Plays::PlayFolder>();
    newFolder("documents");
}

void Fixture::tearDown()
{
    _proxy.reset();
    _folder.reset();
}

void Fixture::startProxy(const std::vector<Host>& hosts)
{
    const char* proxy = std::getenv("PROXY_UNDER_TEST");
    const char* build = std::getenv("BUILD");
    Support::ProxyCommand command;
    command.command = proxy ? proxy : std::string(build ? build : "build") + "/solution/proxy";
    command.root = _folder->root();
    command.cache = _folder->cache();
    command.home = _folder->path();
    for (const Host& host : hosts)
    {
        command.options.push_back("--connect-to");
        command.options.push_back(host.authority + ":127.0.0.1:" + std::to_string(host.port));
    }
    _proxy = std::make_unique<Support::ProxyProcess>(_loop, command);
    CPPUNIT_ASSERT_MESSAGE(
        _proxy->log(), _proxy->waitUntilReady(Wire::Clock::now() + std::chrono::seconds(20)));
}

std::string Fixture::proxyAddress() const
{
    CPPUNIT_ASSERT_MESSAGE("the proxy is not started yet", _proxy);
    return "127.0.0.1:" + std::to_string(_proxy->port());
}

std::string Fixture::textbook(const std::string& target) const
{
    return proxyUrl() + "/www.example.com" + target;
}

std::string Fixture::newFolder(const std::string& name) const
{
    CPPUNIT_ASSERT_EQUAL_MESSAGE(path(name), 0, ::mkdir(path(name).c_str(), 0755));
    return path(name);
}

void Fixture::serve(const std::string& name, const std::string& bytes) const
{
    writeFile(documents() + "/" + name, bytes);
}

Answer Fixture::ask(
    const std::string& url, const std::string& name, const std::vector<std::string>& options)
{
    return curl(_loop, url, path(name), options);
}

std::vector<std::string> Fixture::viaProxy(const std::vector<std::string>& more) const
{
    std::vector<std::string> options{"--noproxy", "", "--proxy", proxyUrl()};
    options.insert(options.end(), more.begin(), more.end());
    return options;
}

void Fixture::run(const std::vector<std::string>& words, const std::string& output,
    const std::vector<std::string>& environment)
{
    const int status = Program(words, output, -1, environment).wait(_loop);
    CPPUNIT_ASSERT_EQUAL_MESSAGE(
        words.front() + " says: " + readFile(output) + "\nB says: " + _proxy->log(), 0, status);
}

void Fixture::assertSame(const Answer& direct, const Answer& answer)
{
    CPPUNIT_ASSERT_EQUAL(0, answer.exitStatus);
    CPPUNIT_ASSERT_EQUAL(direct.status, answer.status);
    CPPUNIT_ASSERT_EQUAL(direct.mediaType, answer.mediaType);
    CPPUNIT_ASSERT(sameBytes(direct.bodyFile, answer.bodyFile));
}

void Fixture::assertAsked(std::size_t times, const OriginServer& server)
{
    _loop.runUntil([&] { return server.requests() >= times; },
        Wire::Clock::now() + std::chrono::seconds(5), std::chrono::milliseconds(2));
    CPPUNIT_ASSERT_EQUAL(times, server.requests());
}

} // namespace Real
