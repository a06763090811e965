// Of a stack, a student wants to see the own functions, and of the libraries only the call that waits.
#include "tests/support/StackReport.h"

#include "tests/support/Language.h"
#include "tests/support/Patience.h"
#include "tests/support/Text.h"

#include <algorithm>
#include <csignal>
#include <cstring>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

constexpr auto answerTime = 200ms;
constexpr std::size_t mostProcesses = 3;
constexpr std::size_t mostPlaces = 6;

std::string nameOf(int signal)
{
    const char* name = ::sigabbrev_np(signal);
    return name == nullptr ? english("signal %1", {std::to_string(signal)})
                           : "SIG" + std::string(name);
}

/// `recv` for `__libc_recv`, in which the process is if it is not in its own functions.
std::string libraryCallOf(const Support::ProcessStack& stack, const std::string& program)
{
    if (stack.frames.empty() || stack.frames.front().module == program)
        return "";
    std::string_view name = stack.frames.front().symbol;
    name.remove_prefix(std::min(name.find_first_not_of('_'), name.size()));
    if (name.starts_with("libc_"))
        name.remove_prefix(5);
    return std::string(name);
}

/// `call`: what the process is in; empty if it is in its own functions. Its callers follow, if they are known.
std::string processInWords(const std::string& process, const std::string& call, bool callersFollow)
{
    if (call.empty())
        return english("process %1 is computing", {process});
    return callersFollow ? english("process %1 is in %2, called from", {process, call})
                         : english("process %1 is in %2", {process, call});
}

} // namespace

std::string StackReport::crashIn(const std::string& program, const std::string& log, Result& result)
{
    const std::vector<Support::ProcessStack> stacks = Support::stacksIn(log);
    const auto crash = std::ranges::find_if(stacks, [](const Support::ProcessStack& stack)
        { return stack.signal != Support::questionSignal(); });
    if (crash == stacks.end())
        return "";
    result.stack = placesIn(program, *crash);
    return result.stack.empty()
               ? english("A process of B was ended by %1.", {nameOf(crash->signal)})
               : english("A process of B was ended by %1 in %2.",
                     {nameOf(crash->signal), result.stack.front()});
}

std::vector<std::vector<std::string>> StackReport::crashesIn(
    const std::string& program, const std::string& log)
{
    std::vector<std::vector<std::string>> crashes;
    for (const Support::ProcessStack& stack : Support::stacksIn(log))
    {
        std::vector<std::string> places = _reader.placesIn(program, stack);
        places.erase(std::ranges::find_if(places, [](const std::string& place)
                         { return place.find(", tests/asked/") != std::string::npos; }),
            places.end());
        places.resize(std::min(places.size(), mostPlaces));
        crashes.push_back(std::move(places));
    }
    return crashes;
}

void StackReport::ask(Wire::EventLoop& loop, Support::ProxyProcess& proxy, Result& result)
{
    const std::uint64_t mark = proxy.mark();
    std::vector<pid_t> processes = proxy.processes();
    processes.resize(std::min(processes.size(), mostProcesses));
    for (const pid_t process : processes)
        ::kill(process, Support::questionSignal());
    const auto complete = [&]
    {
        const auto stacks = Support::stacksIn(proxy.logSince(mark));
        return std::ranges::count_if(stacks, &Support::ProcessStack::isComplete) >=
               static_cast<std::ptrdiff_t>(processes.size());
    };
    Support::runPatiently(loop, complete, answerTime);
    const std::string& program = proxy.words().front();
    for (const Support::ProcessStack& stack : Support::stacksIn(proxy.logSince(mark)))
    {
        const std::string call = libraryCallOf(stack, program);
        const std::vector<std::string> places = placesIn(program, stack);
        result.stack.push_back(processInWords(std::to_string(stack.pid), call, !places.empty()));
        result.stack.insert(result.stack.end(), places.begin(), places.end());
    }
}

std::vector<std::string> StackReport::placesIn(
    const std::string& program, const Support::ProcessStack& stack)
{
    std::vector<std::string> places = _reader.placesIn(program, stack);
    places.resize(std::min(places.size(), mostPlaces));
    return places;
}

} // namespace Plays
