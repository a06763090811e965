// One play from the first folder to the last process. The order matters: B is told to end before it
// is judged, because the end of its log (a blank gap, a sanitizer's report) may decide the outcome;
// and everything is destroyed in the reverse order of its construction, whatever happens in
// between.
#include "tests/support/TestHarness.h"
#include "tests/support/Language.h"
#include "tests/support/SanitizerReport.h"

#include "tests/support/BlankGaps.h"
#include "tests/support/Environment.h"
#include "tests/support/FailureKind.h"
#include "tests/support/Interrupt.h"
#include "tests/support/Patience.h"
#include "tests/support/PlayFolder.h"
#include "tests/support/PlayRunner.h"
#include "tests/support/ProxyClock.h"
#include "tests/support/ProxyProcess.h"
#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

#include <Poco/Exception.h>
#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/prctl.h>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

constexpr std::size_t mostLines = 4;
constexpr std::size_t longestLogLine = 400;

std::vector<std::string> lastLines(const std::string& log)
{
    std::vector<std::string> lines;
    std::istringstream stream(beforeSanitizerReport(log));
    for (std::string line; std::getline(stream, line);)
    {
        if (trimmed(line).empty() || line.starts_with("Ready to serve") || isAboutGap(line) ||
            Support::isAboutStack(line))
            continue;
        if (lines.size() == mostLines)
            lines.erase(lines.begin());
        lines.push_back(line.substr(0, longestLogLine));
    }
    return lines;
}

/// The value of --timeout among these options, in seconds; nullptr if there is none.
std::string* timeoutIn(std::vector<std::string>& options)
{
    const auto found = std::ranges::find(options, "--timeout");
    return found == options.end() || found + 1 == options.end() ? nullptr : &*(found + 1);
}

double secondsIn(const std::string& value)
{
    return std::strtod(value.c_str(), nullptr);
}

/// A timeout of B, in seconds, on a machine that is so many times slower.
double prolonged(double seconds, double slowness)
{
    constexpr double longEnough = 10;
    return std::max(seconds, std::min(seconds * slowness, longEnough));
}

/// On a busy machine, a play takes longer to come to the point at which B's own timeout matters. So a
/// short one (in seconds, as an option) is prolonged like the limits of the harness. Returns how many
/// times it is as long now.
double prolongTimeout(std::vector<std::string>& options, double slowness)
{
    std::string* const value = timeoutIn(options);
    if (slowness <= 1 || value == nullptr)
        return 1;
    const double before = secondsIn(*value);
    const long tenths = std::lround(std::ceil(10 * prolonged(before, slowness)));
    *value = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    return before > 0 ? static_cast<double>(tenths) / (10 * before) : 1;
}

/// True if B's own timeout would be longer than in the last run of the play, because the machine has
/// become slower meanwhile.
bool wouldBeLonger(const Play& play, double before, double now)
{
    std::vector<std::string> options = play.options;
    const std::string* const value = timeoutIn(options);
    return value != nullptr &&
           prolonged(secondsIn(*value), now) > prolonged(secondsIn(*value), before);
}

/// The extra time for a play that itself makes B wait: `options --timeout 2`.
std::chrono::milliseconds ownTimeout(std::vector<std::string>& options)
{
    const std::string* const value = timeoutIn(options);
    const double seconds = value ? std::clamp(secondsIn(*value), 0.0, 600.0) : 0;
    return std::chrono::milliseconds(std::lround(seconds * 1000));
}

void failWith(Result& result, const std::string& sentence)
{
    Failure failure;
    failure.difference.sentence = sentence;
    result.transcript.failure = std::move(failure);
}

/// Returns nullptr if B cannot be started; then the result says why.
std::unique_ptr<Support::ProxyProcess> start(
    Support::ProxyCommand command, Wire::EventLoop& loop, Result& result)
{
    try
    {
        return std::make_unique<Support::ProxyProcess>(loop, std::move(command));
    }
    catch (const Poco::Exception& exception)
    {
        result.outcome = Outcome::Failed;
        result.reason = english("B cannot be started: %1.", {exception.message()});
        failWith(result, result.reason);
        return nullptr;
    }
}

/// The clock for B; nullptr if the play does not move it.
std::unique_ptr<Support::ProxyClock> clockFor(const Play& play, const std::string& folder)
{
    if (!play.has(Verb::ClockMoves))
        return nullptr;
    if (Support::ProxyClock::library().empty())
        throw CannotJudge(english("B's clock cannot be set: %1 has not been built",
            {Support::buildFolder() + "/tests/clock.so"}));
    return std::make_unique<Support::ProxyClock>(folder);
}

/// Writes the log into a file. Returns its path; empty if it could not be written.
std::string keptLog(const std::string& file, const std::string& log)
{
    std::error_code error;
    std::filesystem::create_directories(std::filesystem::path(file).parent_path(), error);
    std::ofstream stream(file);
    return (stream << log).flush() ? file : "";
}

void awaitReady(Support::ProxyProcess& proxy, std::chrono::milliseconds limit, Result& result)
{
    if (proxy.waitUntilReady(limit))
        return;
    if (interrupted())
        throw Interrupted();
    if (!proxy.ending().empty())
        failWith(result, english("B %1 before it was ready to serve.", {proxy.ending()}));
    else
        failWith(result,
            english("B is running, but printed no line `Ready to serve on 127.0.0.1:PORT` %1. Is "
                    "it printed, and is standard output flushed after it?",
                {within(limit)}));
    result.transcript.failure->waited = proxy.ending().empty();
    throw PlayFailed();
}

} // namespace

TestHarness::TestHarness(Settings settings) : _settings(std::move(settings)) {}

Result TestHarness::play(const Play& play)
{
    Result result = playPatiently(play);
    for (auto next = play.furtherCases.begin();
         next != play.furtherCases.end() && givesPoints(result.outcome); ++next)
        result = playPatiently(*next);
    return result;
}

Result TestHarness::playPatiently(const Play& play)
{
    double slowness = Support::slowness();
    Support::takeLargestSlowness();
    Result result = playOnce(play, slowness);
    // B's own timeout cannot be prolonged while B runs. If the machine became slower meanwhile, the
    // timeout may have been too short, and the failure says nothing.
    for (double largest = Support::takeLargestSlowness();
         result.outcome == Outcome::Failed && wouldBeLonger(play, slowness, largest);
         largest = Support::takeLargestSlowness())
    {
        slowness = largest;
        result = playOnce(play, slowness);
    }
    return result;
}

Result TestHarness::playOnce(const Play& play, double slowness)
{
    Result result;
    result.inCase = play.inCase;
    try
    {
        perform(play, slowness, result);
    }
    catch (const CannotJudge& reason)
    {
        result = {};
        result.outcome = Outcome::NotJudged;
        result.reason = reason.what();
    }
    catch (const TextFault& fault)
    {
        result.outcome = Outcome::Trouble;
        result.reason = play.file + ": " + fault.what();
    }
    catch (const Poco::Exception& exception)
    {
        result.outcome = Outcome::Trouble;
        result.reason = exception.displayText();
    }
    catch (const Interrupted&)
    {
        throw;
    }
    catch (const std::exception& exception)
    {
        result.outcome = Outcome::Trouble;
        result.reason = exception.what();
    }
    return result;
}

void TestHarness::perform(const Play& play, double slowness, Result& result)
{
    Wire::EventLoop loop;
    Roles roles(loop, play);
    const PlayFolder folder;
    roles.clock = clockFor(play, folder.path());
    folder.prepare(play, roles.substitution());
    std::vector<std::string> options = roles.options();
    // A slow sender that takes longer than the timeout of B must still do so.
    roles.slowPause = std::chrono::duration_cast<std::chrono::milliseconds>(
        roles.slowPause * prolongTimeout(options, slowness));
    const std::chrono::milliseconds timeoutOfB = ownTimeout(options);
    const std::chrono::milliseconds limit = _settings.limit + timeoutOfB;
    if (_settings.onEvent && timeoutIn(options) == nullptr)
        options.insert(options.end(), {"--timeout", "3600"}); // B waits for a person now
    const std::unique_ptr<Support::ProxyProcess> started =
        start({.command = _settings.proxy.front(),
                  .arguments = {_settings.proxy.begin() + 1, _settings.proxy.end()},
                  .root = folder.root(),
                  .cache = folder.cache(),
                  .home = folder.path(),
                  .options = options,
                  .origins = roles.addresses(),
                  .callsMayFail = play.has(Verb::CallFails) || play.has(Verb::CallWaits),
                  .startsAgain = play.has(Verb::StartsAgain),
                  .hosts = play.addresses.empty() ? "" : folder.hosts(),
                  .environmentToo = roles.clock ? std::vector{roles.clock->environment()}
                                                : std::vector<std::string>(),
                  .libraries = {roles.clock ? roles.clock->library() : "",
                      Support::builtLibrary("stack")}},
            loop, result);
    if (!started)
        return;
    Support::ProxyProcess& proxy = *started;
    if (!play.addresses.empty() && !proxy.inNamespace())
        throw CannotJudge(
            english("a name can only be given addresses in a namespace of B's own, which "
                    "the kernel does not permit"));
    try
    {
        awaitReady(proxy, limit, result);
        roles.proxyPort = proxy.port();
        result.transcript.addresses = roles.ownersOfAddresses();
        if (roles.clock)
            roles.clock->beginCounting();
        Waiting waiting(play, roles, proxy, result.transcript, {limit, timeoutOfB},
            _settings.fallingBack, _settings.onEvent);
        PlayRunner(play, roles, proxy, waiting).play();
    }
    catch (const PlayFailed&)
    {
        result.outcome = Outcome::Failed;
        result.reason = result.transcript.failure->difference.sentence;
        explain(loop, proxy, play, result);
    }
    catch (const CannotJudge& reason)
    {
        result.outcome = Outcome::NotJudged;
        result.reason = reason.what();
    }
    catch (const DoesNotApply& reason)
    {
        result.outcome = Outcome::NotApplicable;
        result.reason = reason.what();
    }
    catch (const Interrupted&)
    {
        throw;
    }
    catch (const std::exception&)
    {
        // A directive of the play may have found no room.
        if (!isFull(folder.path()))
            throw;
        result.outcome = Outcome::Failed;
        result.reason = english("B has filled the folder of the test.");
        failWith(result, result.reason);
    }
    // B might otherwise wait for its clients, and not end in time.
    roles.leave();
    end(proxy, play, result);
    if (result.outcome == Outcome::Failed && roles.clock && !roles.clock->wasAsked())
        throw CannotJudge(
            english("B does not ask the C library for the time (it is linked statically, or "
                    "written in Go), so its clock cannot be set"));
}

/// What B has said until now, and, if it does not do what was waited for, what it is doing instead.
void TestHarness::explain(
    Wire::EventLoop& loop, Support::ProxyProcess& proxy, const Play& play, Result& result)
{
    result.lastLog = lastLines(proxy.log());
    const bool blank = !blankGaps(proxy.log(), play, _settings.fallingBack).reason.empty();
    if (_settings.explains && result.transcript.failure->waited && !blank && !proxy.exited())
        _stacks.ask(loop, proxy, result);
}

/// Ends B, and judges the end of its log.
void TestHarness::end(Support::ProxyProcess& proxy, const Play& play, Result& result)
{
    if (!proxy.exited() && !_ignoresSigterm)
    {
        proxy.terminate();
        _ignoresSigterm = !proxy.waitForEnd(1s);
    }
    const std::string trouble = proxy.end();
    const std::string log = proxy.log();
    const std::string fault = faultIn(proxy, log, result);
    const bool crashed = !fault.empty();
    if (crashed)
    {
        result.outcome = Outcome::Failed;
        result.reason = fault;
        if (!result.transcript.failure)
            failWith(result, result.reason);
    }
    if (result.outcome == Outcome::Failed)
        result.kind = kindOfFailure(proxy, result.transcript.failure->waited, crashed);
    if (result.outcome != Outcome::Passed)
    {
        if (result.lastLog.empty())
            result.lastLog = lastLines(log);
        const BlankGaps gaps = blankGaps(log, play, _settings.fallingBack);
        result.gap = gaps.reason;
        result.passedOver = gaps.passedOver;
        if (!result.gap.empty())
            result.outcome = Outcome::NotFilledIn;
    }
    if (result.outcome == Outcome::Failed && !_settings.logs.empty())
        result.logFile = keptLog(_settings.logs + "/" + play.name, log);
    if (!trouble.empty())
    {
        result.outcome = Outcome::Trouble;
        result.reason = trouble;
    }
}

/// A sentence about what no proxy may do, whatever its clients get; empty if B has not.
std::string TestHarness::faultIn(
    const Support::ProxyProcess& proxy, const std::string& log, Result& result)
{
    const std::string crash = _stacks.crashIn(proxy.words().front(), log, result);
    const std::string found = sanitizerFinding(log);
    if (found.empty())
        return crash;
    return result.stack.empty() ? english("A sanitizer found a fault in B: %1.", {found})
                                : english("A sanitizer found a fault in B: %1 in %2.",
                                      {found, result.stack.front()});
}

void prepareThisProgram()
{
    std::signal(SIGPIPE, SIG_IGN);
    ::prctl(PR_SET_DUMPABLE, 0);
}

} // namespace Plays
