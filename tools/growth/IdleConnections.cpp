// Clients that have been answered, and keep their connections: each has a process of the proxy.

#include "tests/support/MemoryUse.h"
#include "tools/bench/ProcessCost.h"
#include "tools/growth/Growing.h"
#include "tools/measure/Machine.h"

#include <algorithm>

namespace Growth
{

namespace
{

const Bench::Workload oneHit{.title = "", .kind = Bench::Workload::Kind::load};

class IdleConnections : public Growing
{
public:
    explicit IdleConnections(Workshop& workshop)
        : _workshop(workshop), _proxy(workshop.start("idle"))
    {
        _workshop.meter().check(oneHit, *_proxy);
    }

    [[nodiscard]] Table table() const override
    {
        return {"Connections kept open by idle clients", "idle", "idle connection",
            "idle connections", 1,
            {{"CPU us", "hit_cpu_us", "us", "A hit beside them"},
                {"KiB in all", "memory_kib", "KiB", "The memory of all processes"},
                {"KiB for each", "memory_kib_each", "KiB", ""}},
            countedRows({1, 10, 100, 1000, 10'000}, _workshop.effort().idle, "idle connection",
                "idle connections")};
    }

    [[nodiscard]] std::string whyNot(const Row& row) const override
    {
        constexpr std::uint64_t kibibytesForEach = 512;
        const std::uint64_t needed = row.size + descriptorsBeside;
        if (const auto allowed = Measure::allowDescriptors(needed); allowed < needed)
            return "a process may have only " + grouped(allowed) + " descriptors.";
        if (const auto allowed = Measure::allowedProcesses(); allowed < needed)
            return "there may be only " + grouped(allowed) + " processes.";
        if (Support::availableMemory() < row.size * kibibytesForEach)
            return "there is too little memory.";
        return "";
    }

    Round measure(const Row& row) override
    {
        Round round;
        _workshop.awaitNoChild(*_proxy);
        const auto before = Bench::memoryKiB(_proxy->pid());
        Measure::Counts opening;
        const auto clients =
            _workshop.meter().idleClients(static_cast<int>(row.size), oneHit, *_proxy, opening);
        const auto all = Bench::memoryKiB(_proxy->pid());
        const auto sample = _workshop.meter().measure(oneHit, *_proxy);
        round.count(opening);
        round.count(sample.counts);
        // An idle client that the proxy has sent away is not measured.
        round.expect(row.size, Bench::familyOf(_proxy->pid()).size() - 1);
        const auto more = static_cast<double>(std::max(all, before) - before);
        round.figures = {
            sample.cost, static_cast<double>(all), more / static_cast<double>(row.size)};
        return round;
    }

private:
    Workshop& _workshop;
    std::unique_ptr<Bench::Proxy> _proxy;
};

} // namespace

std::unique_ptr<Growing> idleConnections(Workshop& workshop)
{
    return std::make_unique<IdleConnections>(workshop);
}

} // namespace Growth
