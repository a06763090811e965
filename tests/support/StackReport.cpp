// Of a stack, a student wants to see the own functions, and of the libraries only the call that waits.
#include "tests/support/StackReport.h"

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
    return name == nullptr ? "signal " + std::to_string(signal) : "SIG" + std::string(name);
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

} // namespace

std::string StackReport::crashIn(const std::string& program, const std::string& log, Result& result)
{
    const std::vector<Support::ProcessStack> stacks = Support::stacksIn(log);
    const auto crash = std::ranges::find_if(stacks, [](const Support::ProcessStack& stack)
        { return stack.signal != Support::questionSignal(); });
    if (crash == stacks.end())
        return "";
    result.stack = placesIn(program, *crash);
    return "A process of B was ended by " + nameOf(crash->signal) +
           (result.stack.empty() ? "" : " in " + result.stack.front()) + ".";
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
        result.stack.push_back("process " + std::to_string(stack.pid) +
                               (call.empty() ? " is computing" : " is in " + call) +
                               (call.empty() || places.empty() ? "" : ", called from"));
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
