// Most of this happens in other places: the clock is a library in B, the supervisor lets calls fail.
#include "tests/support/SurroundingsDirectives.h"

#include "tests/support/CacheFiles.h"
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
    _waiting.recordNote(B, "B's clock " + span);
}

void SurroundingsDirectives::failCall(const Directive& directive)
{
    if (!_proxy.callsCanFail())
        throw CannotJudge(
            "the kernel does not let the test harness make system calls fail (seccomp)");
    const bool waits = directive.verb == Verb::CallWaits;
    const auto call = Support::systemCallNamed(directive.text);
    _proxy.failCall(
        call.value(), waits ? Support::FailingCalls::waits : static_cast<int>(directive.count));
    _failing = directive.text;
    _waiting.recordNote(B, "B's " + _failing + (waits ? " waits" : " fails"));
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
            "B does without the system call " + _failing + ", which the play is about");
    _waiting.require("call " + _failing, called);
    _waiting.recordNote(B, "B's " + _failing + " has failed");
}

void SurroundingsDirectives::letCallsWork()
{
    // C must have sent and closed, as the play says above, before B goes on.
    _waiting.awaitAtOnce([this] { return _roles.originsHaveSentAll(); }, Waiting::Span::zero());
    if (const auto call = Support::systemCallNamed(_failing))
        _proxy.failCall(*call, 0);
    _failing.clear();
    _waiting.recordNote(B, "B's calls work again");
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
        _waiting.fail("No file in B's cache folder contains `" + visible(text) + "` " +
                      _waiting.withinTime() + ".");
    if (!fits)
        _waiting.fail("A file in B's cache folder still contains `" + visible(text) +
                      "`: " + found.front().path.substr(folder.size() + 1));
    _waiting.recordNote(B, std::string("B's cache has ") + (wanted ? "" : "no ") + visible(text));
}

void SurroundingsDirectives::cutCache(const std::string& text)
{
    const std::string mark = expand(text, _roles.substitution());
    const std::size_t count = Support::cutFilesAt(_proxy.command().cache, mark);
    _waiting.recordNote(
        B, "B's cache is cut at " + visible(mark) + " (" + counted(count, "file") + ")");
}

void SurroundingsDirectives::rememberCache(const std::string& text)
{
    const std::string mark = expand(text, _roles.substitution());
    const std::vector<Support::CacheFile> files = Support::filesWith(_proxy.command().cache, mark);
    _remembered = files.empty() ? "" : files.front().bytes;
    _waiting.recordNote(B, "B's cache is remembered (" + counted(_remembered.size(), "byte") + ")");
}

void SurroundingsDirectives::setCacheBack(const std::string& text)
{
    const std::string mark = expand(text, _roles.substitution());
    const std::size_t count =
        _remembered.empty() ? 0
                            : Support::replaceFilesWith(_proxy.command().cache, mark, _remembered);
    _waiting.recordNote(B, "B's cache is set back (" + counted(count, "file") + ")");
}

void SurroundingsDirectives::startAndEndTwin()
{
    Support::ProxyProcess twin(_roles.loop(), _proxy.command());
    const bool ready = twin.waitUntilReady(_waiting.limit());
    if (!ready)
        _waiting.fail("A second proxy with the same folders was not ready " +
                      _waiting.withinTime() + (twin.exited() ? ": it " + twin.ending() : "") + ".");
    twin.terminate();
    if (!twin.waitForEnd(_waiting.limit()))
        _waiting.fail(
            "A second proxy with the same folders did not end " + _waiting.withinTime() + ".");
    _waiting.recordNote(B, "B's twin starts and ends");
}

} // namespace Plays
