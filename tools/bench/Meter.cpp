// One round for one proxy.

#include "tools/bench/Meter.h"

#include "tests/support/Interrupt.h"
#include "tools/bench/ProcessCost.h"
#include "tools/bench/Wrk.h"
#include "tools/measure/Body.h"
#include "tools/measure/Numbers.h"

#include <algorithm>

namespace Bench
{

namespace
{

constexpr double microsecondsInSecond = 1e6;
constexpr double bytesInMegabyte = 1024 * 1024;
/// During a load, so many responses are compared. Of the longest ones none: that would take longer than the
/// round.
constexpr int probes = 3;
constexpr std::uint64_t longest = 1024 * 1024;

/// Adds a load to the sample. It has no figures if the proxy has answered nothing, has ended, or has crashed.
void note(const Load& load, double cpu, Workload::Unit unit, Sample& sample)
{
    sample.counts.requests += load.requests;
    sample.counts.errors += load.errors;
    if (load.bytes == 0 || cpu < 0)
        return;
    const double units = unit == Workload::Unit::megabyte
                             ? static_cast<double>(load.bytes) / bytesInMegabyte
                             : static_cast<double>(sample.counts.requests);
    sample.cost = cpu / units * microsecondsInSecond;
    sample.rate = units / load.seconds;
}

} // namespace

Measure::Client::Answer Meter::ask(Measure::Client& client, const std::string& name,
    const Workload& workload, const Proxy& proxy, Measure::Counts& counts)
{
    const std::string path = workload.path(name);
    if (path != _path)
    {
        _path = path;
        _hash = Measure::bodyHash(path);
    }
    const auto answer = client.get(proxy.target(path), proxy.host(), _hash, workload.fields());
    counts.add(answer.result);
    return answer;
}

Measure::Counts Meter::check(const Workload& workload, const Proxy& proxy)
{
    Measure::Counts counts;
    Measure::Client client(_loop, proxy.port(), workload.kept);
    ask(client, "hit", workload, proxy, counts);
    const auto before = _site.requests();
    ask(client, "hit", workload, proxy, counts);
    counts.atOrigin = _site.requests() - before;
    return counts;
}

Sample Meter::measure(const Workload& workload, const Proxy& proxy)
{
    const auto before = _site.requests();
    Sample sample = workload.kind == Workload::Kind::load        ? load(workload, proxy)
                    : workload.kind == Workload::Kind::firstByte ? firstByte(workload, proxy)
                                                                 : memory(workload, proxy);
    sample.counts.atOrigin = _site.requests() - before;
    return sample;
}

Sample Meter::load(const Workload& workload, const Proxy& proxy)
{
    Sample sample;
    const std::string name = workload.hit ? "hit" : "miss-" + std::to_string(++_serial) + "-";
    const double before = cpuSeconds(proxy.pid());
    const auto end = Wire::Clock::now() + _effort.round;
    Wrk wrk(workload, proxy, workload.path(name), _folder + "/wrk");
    Measure::Client client(_loop, proxy.port(), workload.kept);
    for (int i = 0; i < probes && workload.size <= longest; ++i)
        ask(client, workload.hit ? name : name + "probe-" + std::to_string(i), workload, proxy,
            sample.counts);
    const auto load = wrk.finish(_loop, end);
    if (!workload.hit)
        settle();
    const double cpu = cpuSeconds(proxy.pid()) - before;
    if (load)
        note(*load, cpu, workload.unit, sample);
    else
        ++sample.counts.errors;
    return sample;
}

void Meter::settle()
{
    constexpr std::chrono::milliseconds quiet{50};
    std::uint64_t before = 0;
    do
    {
        before = _site.requests();
        _loop.runUntil([] { return false; }, Wire::Clock::now() + quiet);
    } while (_site.requests() != before);
}

Sample Meter::firstByte(const Workload& workload, const Proxy& proxy)
{
    Sample sample;
    std::vector<double> times;
    Measure::Client client(_loop, proxy.port(), workload.kept);
    ask(client, "hit", workload, proxy, sample.counts); // connects, if the connection is kept
    for (int i = 0; i < _effort.requests && sample.counts.errors == 0; ++i)
    {
        const auto answer = ask(client, "hit", workload, proxy, sample.counts);
        if (answer.result == Measure::Client::Result::right)
            times.push_back(answer.firstByte.count());
    }
    sample.cost = Measure::median(times);
    return sample;
}

std::vector<std::unique_ptr<Measure::Client>> Meter::idleClients(
    int count, const Workload& workload, const Proxy& proxy, Measure::Counts& counts)
{
    std::vector<std::unique_ptr<Measure::Client>> clients;
    for (int i = 0; i < count && counts.errors == 0 && !Plays::interrupted(); ++i)
    {
        clients.push_back(std::make_unique<Measure::Client>(_loop, proxy.port(), true));
        ask(*clients.back(), "hit", workload, proxy, counts);
    }
    return clients;
}

Sample Meter::memory(const Workload& workload, const Proxy& proxy)
{
    Sample sample;
    const auto before = memoryKiB(proxy.pid());
    const auto clients = idleClients(_effort.idle, workload, proxy, sample.counts);
    const auto after = memoryKiB(proxy.pid());
    // A proxy may have had the memory before.
    if (sample.counts.errors == 0)
        sample.cost = static_cast<double>(std::max(after, before) - before) /
                      static_cast<double>(clients.size());
    return sample;
}

} // namespace Bench
