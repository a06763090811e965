#pragma once

#include "tools/bench/Proxy.h"
#include "tools/bench/Samples.h"
#include "tools/bench/Site.h"
#include "tools/bench/Workload.h"
#include "tools/measure/Client.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace Bench
{

/// How much is measured.
struct Effort
{
    int rounds = 3;
    std::chrono::milliseconds round{1200}; ///< of a load
    int requests = 200;                    ///< whose first byte is timed, in each round
    int idle = 1000;                       ///< connections
};

/// Measures one proxy under one workload at a time. Every response outside of wrk is compared with the
/// origin's bytes, also during a load.
class Meter
{
public:
    /// `folder`: for the output of wrk.
    Meter(Wire::EventLoop& loop, const Site& site, const Effort& effort, std::string folder)
        : _loop(loop), _site(site), _effort(effort), _folder(std::move(folder))
    {
    }

    /// Makes the proxy store the response of this workload, and asks once more. The second time, nothing
    /// should reach the origin.
    Measure::Counts check(const Workload& workload, const Proxy& proxy);

    Sample measure(const Workload& workload, const Proxy& proxy);

    /// So many clients, each with a connection that it has used once and keeps. Fewer after an error.
    std::vector<std::unique_ptr<Measure::Client>> idleClients(
        int count, const Workload& workload, const Proxy& proxy, Measure::Counts& counts);
    /// One request for what has this name in the workload.
    Measure::Client::Answer ask(Measure::Client& client, const std::string& name,
        const Workload& workload, const Proxy& proxy, Measure::Counts& counts);

private:
    Sample load(const Workload& workload, const Proxy& proxy);
    Sample firstByte(const Workload& workload, const Proxy& proxy);
    Sample memory(const Workload& workload, const Proxy& proxy);
    /// Serves what clients that have gone still want from the origin.
    void settle();

    Wire::EventLoop& _loop;
    const Site& _site;
    Effort _effort;
    std::string _folder;
    int _serial = 0;   ///< makes the targets of misses new
    std::string _path; ///< the last one that was asked for
    std::uint64_t _hash = 0;
};

} // namespace Bench
