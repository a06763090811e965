// A stored response with a longer and longer body.

#include "tests/support/ProcessResources.h"
#include "tools/bench/ProcessCost.h"
#include "tools/growth/Growing.h"

#include <algorithm>

namespace Growth
{

namespace
{

constexpr std::uint64_t kilobyte = 1024;
constexpr std::uint64_t megabyte = 1024 * kilobyte;

Bench::Workload bodyHit(std::uint64_t size)
{
    using Unit = Bench::Workload::Unit;
    const bool isLong = size > megabyte;
    // A round ends in the middle of a long response: so its bytes count.
    return {.title = "",
        .kind = Bench::Workload::Kind::load,
        .size = size,
        .connections = isLong ? 1 : 8,
        .unit = isLong ? Unit::megabyte : Unit::request};
}

class Bodies : public Growing
{
public:
    explicit Bodies(Workshop& workshop) : _workshop(workshop), _proxy(workshop.start("bodies"))
    {
        _workshop.meter().check(bodyHit(kilobyte), *_proxy);
    }

    [[nodiscard]] Table table() const override
    {
        std::vector<Row> rows;
        for (const std::uint64_t size :
            {kilobyte, 64 * kilobyte, megabyte, 100 * megabyte, 4096 * megabyte})
        {
            if (size <= std::max(_workshop.effort().megabytes * megabyte, kilobyte))
                rows.push_back({size, size < megabyte ? grouped(size / kilobyte) + " KB"
                                                      : grouped(size / megabyte) + " MB"});
        }
        return {"Bodies", "bodies", "MB", "MB", static_cast<double>(megabyte),
            {{"CPU us", "hit_cpu_us", "us", "A hit"}, {"CPU us/MB", "hit_cpu_us_per_mb", "us", ""},
                {"KiB more", "memory_kib_more", "KiB", "The memory of the child that serves it"}},
            rows};
    }

    [[nodiscard]] std::string whyNot(const Row& row) const override
    {
        // Other programs need some, too.
        return _workshop.room() < 2 * row.size
                   ? "there is too little room for the file (TMPDIR names another folder)."
                   : "";
    }

    Round measure(const Row& row) override
    {
        Round round;
        const auto workload = bodyHit(row.size);
        if (_stored < row.size)
            round.count(_workshop.meter().check(workload, *_proxy));
        _stored = std::max(_stored, row.size);
        const auto sample = _workshop.meter().measure(workload, *_proxy);
        round.count(sample.counts);
        const double megabytes = static_cast<double>(row.size) / static_cast<double>(megabyte);
        const bool ofMegabyte = workload.unit == Bench::Workload::Unit::megabyte;
        auto hit = sample.cost;
        auto each = sample.cost;
        if (ofMegabyte && hit)
            *hit *= megabytes;
        if (!ofMegabyte && each)
            *each /= megabytes;
        round.figures = {hit, each, memoryFor(workload, round)};
        return round;
    }

private:
    /// By how many KiB the peak of a child's memory rises with this body, after it has served 1 KB.
    std::optional<double> memoryFor(const Bench::Workload& workload, Round& round)
    {
        _workshop.awaitNoChild(*_proxy);
        Measure::Counts counts;
        Measure::Client client(_workshop.loop(), _proxy->port(), true);
        _workshop.meter().ask(client, "hit", bodyHit(kilobyte), *_proxy, counts);
        const auto family = Bench::familyOf(_proxy->pid());
        const auto before = Support::peakMemory(family.back());
        _workshop.meter().ask(client, "hit", workload, *_proxy, counts);
        const auto after = Support::peakMemory(family.back());
        round.count(counts);
        if (family.size() != 2 || before == 0 || after < before)
            return std::nullopt;
        return static_cast<double>(after - before);
    }

    Workshop& _workshop;
    std::unique_ptr<Bench::Proxy> _proxy;
    std::uint64_t _stored = kilobyte; ///< the longest body that is stored already
};

} // namespace

std::unique_ptr<Growing> bodies(Workshop& workshop)
{
    return std::make_unique<Bodies>(workshop);
}

} // namespace Growth
