// Most of this happens in other places: the clock is a library in B, the supervisor lets calls fail.
#include "tests/support/SurroundingsDirectives.h"

#include "tests/support/CacheFiles.h"
#include "tests/support/Language.h"
#include "tests/support/Outcome.h"

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

constexpr Waiting::Span cacheInterval = 5ms;

} // namespace

SurroundingsDirectives::SurroundingsDirectives(
    Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting)
    : _roles(roles), _proxy(proxy), _waiting(waiting)
{
}

void SurroundingsDirectives::moveClock(const std::string& span)
{
    _roles.clock->move(Support::timeSpan(span));
    _waiting.recordDone(B, english("B's clock %1", {span}));
}

void SurroundingsDirectives::failCall(const Directive& directive)
{
    if (!_proxy.callsCanFail())
        throw CannotJudge(
            english("the kernel does not let the test harness make system calls fail (seccomp)"));
    const bool waits = directive.verb == Verb::CallWaits;
    const auto call = Support::systemCallNamed(directive.text);
    _proxy.failCall(
        call.value(), waits ? Support::FailingCalls::waits : static_cast<int>(directive.count));
    _failing = directive.text;
    _waiting.recordDone(
        B, waits ? english("B's %1 waits", {_failing}) : english("B's %1 fails", {_failing}));
}

void SurroundingsDirectives::awaitFailedCall()
{
    if (_failing.empty())
        throw TextFault("no call fails at this point of the play (`B's fork fails with EAGAIN`)");
    const auto called = [this]
    {
        return _proxy.failedCalls() > 0;
    };
    const bool isFree = _failing != "fork" && _failing != "accept";
    if (isFree && !_waiting.await(called))
        throw DoesNotApply(
            english("B does without the system call %1, which the play is about", {_failing}));
    _waiting.require(english("B did not call %1 %2.", {_failing, _waiting.withinTime()}), called);
    _waiting.recordDone(B, english("B's %1 has failed", {_failing}));
}

void SurroundingsDirectives::letCallsWork()
{
    // C must have sent and closed, as the play says above, before B goes on.
    _waiting.awaitAtOnce([this] { return _roles.originsHaveSentAll(); }, Waiting::Span::zero());
    if (const auto call = Support::systemCallNamed(_failing))
        _proxy.failCall(*call, 0);
    _failing.clear();
    _waiting.recordDone(B, english("B's calls work again"));
}

void SurroundingsDirectives::judgeCache(const Directive& directive)
{
    const bool wanted = directive.verb == Verb::CacheHas;
    const std::string text = expand(directive.text, _roles.substitution());
    const std::string folder = _proxy.command().cache;
    std::vector<Support::CacheFile> found;
    const bool fits = _waiting.await(
        [&]
        {
            found = Support::filesWith(folder, text);
            return found.empty() != wanted;
        },
        cacheInterval);
    if (!fits && wanted)
        _waiting.fail(english("No file in B's cache folder contains `%1` %2.",
            {visible(text), _waiting.withinTime()}));
    if (!fits)
        _waiting.fail(english("A file in B's cache folder still contains `%1`: %2",
            {visible(text), found.front().path.substr(folder.size() + 1)}));
    _waiting.recordDone(B, wanted ? english("B's cache has %1", {visible(text)})
                                  : english("B's cache has no %1", {visible(text)}));
}

void SurroundingsDirectives::cutCache(const std::string& text)
{
    const std::string mark = expand(text, _roles.substitution());
    const std::size_t count = Support::cutFilesAt(_proxy.command().cache, mark);
    _waiting.recordDone(B, counted(count, "B's cache is cut at %2 (%1 file)",
                               "B's cache is cut at %2 (%1 files)", {visible(mark)}));
}

void SurroundingsDirectives::rememberCache(const std::string& text)
{
    const std::string mark = expand(text, _roles.substitution());
    const std::vector<Support::CacheFile> files = Support::filesWith(_proxy.command().cache, mark);
    _remembered = files.empty() ? "" : files.front().bytes;
    _waiting.recordDone(B, counted(_remembered.size(), "B's cache is remembered (%1 byte)",
                               "B's cache is remembered (%1 bytes)"));
}

void SurroundingsDirectives::setCacheBack(const std::string& text)
{
    const std::string mark = expand(text, _roles.substitution());
    const std::size_t count =
        _remembered.empty() ? 0
                            : Support::replaceFilesWith(_proxy.command().cache, mark, _remembered);
    _waiting.recordDone(
        B, counted(count, "B's cache is set back (%1 file)", "B's cache is set back (%1 files)"));
}

void SurroundingsDirectives::startAndEndTwin()
{
    Support::ProxyProcess twin(_roles.loop(), _proxy.command());
    const bool ready = twin.waitUntilReady(_waiting.limit());
    if (!ready)
        _waiting.fail(twin.exited()
                          ? english("A second proxy with the same folders was not ready %1: it %2.",
                                {_waiting.withinTime(), twin.ending()})
                          : english("A second proxy with the same folders was not ready %1.",
                                {_waiting.withinTime()}));
    twin.terminate();
    if (!twin.waitForEnd(_waiting.limit()))
        _waiting.fail(english(
            "A second proxy with the same folders did not end %1.", {_waiting.withinTime()}));
    _waiting.recordDone(B, english("B's twin starts and ends"));
}

} // namespace Plays
