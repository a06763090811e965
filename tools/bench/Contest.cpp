// Starts the proxies, checks what they send, and gives each its turn.

#include "tools/bench/Contest.h"

#include "tests/support/Interrupt.h"
#include "tools/measure/Body.h"
#include "tools/measure/Cores.h"

#include <filesystem>

namespace Bench
{

Contest::Contest(const std::string& folder, const Effort& effort, Say say)
    : _folder(folder), _effort(effort), _say(std::move(say)), _core(Measure::divideCores()),
      _site(_loop), _meter(_loop, _site, effort, folder)
{
    if (_core < 0)
        _say("This machine has one core: the proxies share it with the clients and the origin.");
    for (const Workload& workload : workloads())
        _comparisons.push_back({workload, {}});
}

void Contest::writeFiles() const
{
    for (const Comparison& comparison : _comparisons)
    {
        const std::string path = comparison.workload.path("hit");
        const std::filesystem::path file = _folder + "/root" + path;
        std::filesystem::create_directories(file.parent_path());
        if (!std::filesystem::exists(file))
            Measure::writeBody(file, path);
    }
}

bool Contest::enter(const Entrant& entrant)
{
    if (entrant.form == Form::file)
        writeFiles();
    auto proxy = std::make_unique<Proxy>(
        entrant, _folder + "/root", _folder + "/" + entrant.name, _site.authority(), _core);
    const std::string reason = whyNot(*proxy);
    if (!reason.empty())
    {
        _say(entrant.name + " is left out: " + reason);
        return false;
    }
    for (Comparison& comparison : _comparisons)
    {
        if (comparison.workload.hit || proxy->hasOrigin())
            comparison.series.push_back({proxy->name(), {}});
    }
    _proxies.push_back(std::move(proxy));
    return true;
}

std::string Contest::whyNot(Proxy& proxy)
{
    if (!proxy.waitUntilReady(_loop))
        return "it did not get ready. The end of its output:\n" + proxy.lastWords();
    const Measure::Counts counts = _meter.check(_comparisons.front().workload, proxy);
    if (counts.errors > 0)
        return "it did not answer a request.";
    return counts.wrong > 0 ? "its response is not the origin's." : "";
}

void Contest::eachPair(
    const std::string& step, const Wanted& wanted, const Measurement& measurement)
{
    for (Comparison& comparison : _comparisons)
    {
        if (!wanted(comparison.workload) || Plays::interrupted())
            continue;
        _say(step + ": " + comparison.workload.title);
        for (const auto& proxy : _proxies)
        {
            for (Series& series : comparison.series)
            {
                if (series.proxy == proxy->name() && !Plays::interrupted())
                    series.rounds.push_back(measurement(comparison.workload, *proxy));
            }
        }
    }
}

std::vector<Comparison> Contest::run()
{
    const auto isMemory = [](const Workload& workload)
    {
        return workload.kind == Workload::Kind::memory;
    };
    const auto measure = [&](const Workload& workload, const Proxy& proxy)
    {
        return _meter.measure(workload, proxy);
    };
    // First of all: later, the connections would get memory that a load has left.
    eachPair("At the beginning", isMemory, measure);
    eachPair(
        "Checking the bytes", [](const Workload& workload) { return workload.hit; },
        [&](const Workload& workload, const Proxy& proxy)
        { return Sample{.counts = _meter.check(workload, proxy)}; });
    for (int round = 1; round <= _effort.rounds; ++round)
        eachPair("Round " + std::to_string(round) + " of " + std::to_string(_effort.rounds),
            std::not_fn(isMemory), measure);
    return _comparisons;
}

} // namespace Bench
