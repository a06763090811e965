// Starts hostile proxies, waits with a deadline, and searches for what is left of them.

#include "tests/supervisor/SupervisorFixture.h"

#include "tests/support/Environment.h"
#include "tests/support/Files.h"
#include "tests/support/Patience.h"
#include "tests/support/ProcessTable.h"

#include <cppunit/extensions/HelperMacros.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Support
{

namespace
{

constexpr std::chrono::seconds timeLimit(20); // for steps that take milliseconds on an idle machine
constexpr std::chrono::milliseconds look(5);  // between two checks

} // namespace

const std::string SupervisorFixture::hostileProxy = buildFolder() + "/tests/hostile-proxy";

void SupervisorFixture::setUp()
{
    static int serial = 0;
    _home = "/supervisor-test-" + std::to_string(::getpid()) + "-" + std::to_string(++serial);
}

void SupervisorFixture::tearDown()
{
    CPPUNIT_ASSERT_EQUAL_MESSAGE("processes left", std::size_t{0}, remains().size());
    CPPUNIT_ASSERT_EQUAL_MESSAGE("a child was not reaped", -1, ::waitpid(-1, nullptr, WNOHANG));
    CPPUNIT_ASSERT_EQUAL_MESSAGE("watchers left", std::size_t{0}, _loop.watchers());
}

ProxyCommand SupervisorFixture::command(
    const std::vector<std::string>& arguments, std::size_t processLimit) const
{
    return {.command = hostileProxy,
        .arguments = arguments,
        .root = "/no root",
        .cache = "/no cache",
        .home = _home,
        .processLimit = processLimit};
}

std::unique_ptr<ProxyProcess> SupervisorFixture::start(
    const std::string& way, std::size_t processLimit)
{
    return std::make_unique<ProxyProcess>(_loop, command({way}, processLimit));
}

void SupervisorFixture::await(const std::string& what, const std::function<bool()>& done)
{
    CPPUNIT_ASSERT_MESSAGE(
        "timed out waiting for " + what, runPatiently(_loop, done, timeLimit, look));
}

void SupervisorFixture::awaitReady(ProxyProcess& proxy)
{
    CPPUNIT_ASSERT_MESSAGE("not ready: " + proxy.log(), proxy.waitUntilReady(timeLimit));
}

void SupervisorFixture::awaitEnd(ProxyProcess& proxy)
{
    CPPUNIT_ASSERT_MESSAGE("not ended: " + proxy.log(), proxy.waitForEnd(timeLimit));
}

std::vector<pid_t> SupervisorFixture::remains() const
{
    std::vector<pid_t> found;
    ProcessTable table;
    table.scan();
    for (const auto& entry : table.entries())
    {
        const std::string environment = readFile("/proc/" + std::to_string(entry.pid) + "/environ");
        if (environment.find("HOME=" + _home + '\0') != std::string::npos)
            found.push_back(entry.pid);
    }
    return found;
}

void SupervisorFixture::assertNothingLeft(ProxyProcess& proxy)
{
    const auto before = Wire::Clock::now();
    CPPUNIT_ASSERT_EQUAL(std::string(), proxy.end());
    CPPUNIT_ASSERT_MESSAGE(
        "ending the proxy took too long", Wire::Clock::now() - before < timeLimit / 2);
    CPPUNIT_ASSERT_EQUAL(std::size_t{0}, remains().size());
    CPPUNIT_ASSERT_EQUAL(std::size_t{0}, proxy.processes().size());
}

} // namespace Support
