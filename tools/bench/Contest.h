#pragma once

#include "tools/bench/Comparison.h"
#include "tools/bench/Meter.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace Bench
{

/// All proxies, started side by side; while one is measured, the others are idle.
class Contest
{
public:
    /// A line for the person who waits.
    using Say = std::function<void(const std::string&)>;

    /// `folder`: where the proxies write. It must outlive this object.
    Contest(const std::string& folder, const Effort& effort, Say say);

    /// Starts a proxy. One that does not get ready, or cannot deliver a small response, is left out, and
    /// `say` is told why. False then.
    bool enter(const Entrant& entrant);

    /// Checks the bytes of every workload, and measures round after round, each with all proxies in turn.
    /// Stops early if the run is interrupted.
    std::vector<Comparison> run();

private:
    /// What the floor serves.
    void writeFiles() const;
    /// Why it cannot take part; empty if it can.
    std::string whyNot(Proxy& proxy);
    using Wanted = std::function<bool(const Workload&)>;
    using Measurement = std::function<Sample(const Workload&, const Proxy&)>;
    /// One round: each workload that is wanted, with one proxy after the other.
    void eachPair(const std::string& step, const Wanted& wanted, const Measurement& measurement);

    std::string _folder;
    Effort _effort;
    Say _say;
    int _core;
    Wire::EventLoop _loop;
    Site _site;
    Meter _meter;
    std::vector<std::unique_ptr<Proxy>> _proxies;
    std::vector<Comparison> _comparisons;
};

} // namespace Bench
