// The kernel reports no event when a process of B changes its state, so these tests check the state
// every millisecond, until it is as expected or the deadline has passed.

#include "tests/support/ProxyFixture.h"

#include "tests/support/Environment.h"
#include "tests/support/Patience.h"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>

namespace Support
{

namespace
{

using namespace std::chrono_literals;

constexpr auto timeLimit = 20s; // for steps that take milliseconds on an idle machine
constexpr std::size_t shownLog = 1000;

} // namespace

void ProxyFixture::setUp()
{
    _folder = std::make_unique<Plays::PlayFolder>();
}

void ProxyFixture::tearDown()
{
    _proxy.reset();
    _folder.reset();
}

void ProxyFixture::startProxy(
    const std::vector<std::string>& options, const std::vector<std::string>& launcher)
{
    std::vector<std::string> words = launcher;
    words.push_back(proxyUnderTest());
    _proxy =
        std::make_unique<ProxyProcess>(_loop, ProxyCommand{.command = words.front(),
                                                  .arguments = {words.begin() + 1, words.end()},
                                                  .root = _folder->root(),
                                                  .cache = _folder->cache(),
                                                  .home = _folder->path(),
                                                  .options = options,
                                                  .confined = launcher.empty(),
                                                  .startsAgain = true});
    awaitReady();
}

void ProxyFixture::awaitReady()
{
    CPPUNIT_ASSERT_MESSAGE(_proxy->log(), _proxy->waitUntilReady(timeLimit));
    _parent = _proxy->pid();
}

void ProxyFixture::await(const std::string& what, const std::function<bool()>& done)
{
    if (runPatiently(_loop, done, timeLimit, 1ms))
        return;
    const std::string log = _proxy->log();
    CPPUNIT_FAIL("B did not " + what + ". " + _proxy->ending() + "\nThe end of its log:\n" +
                 log.substr(log.size() - std::min(log.size(), shownLog)));
}

} // namespace Support
