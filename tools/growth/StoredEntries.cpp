// Responses that the store has, beside the one that is asked for.

#include "tests/support/Interrupt.h"
#include "tools/bench/ProcessCost.h"
#include "tools/growth/Growing.h"

#include <map>

namespace Growth
{

namespace
{

const Bench::Workload entryHit{.title = "", .kind = Bench::Workload::Kind::load};
const Bench::Workload entryMiss{.title = "", .kind = Bench::Workload::Kind::load, .hit = false};

/// A round of misses adds up to a few thousand entries. So a cache with fewer than this is filled anew for each round.
constexpr std::uint64_t toFillOnce = 100'000;

class StoredEntries : public Growing
{
public:
    explicit StoredEntries(Workshop& workshop) : _workshop(workshop) {}

    [[nodiscard]] Table table() const override
    {
        return {"Stored entries", "entries", "entry", "entries", 1,
            {{"CPU us, hit", "hit_cpu_us", "us", "A hit"},
                {"CPU us, miss", "miss_cpu_us", "us", "A miss"},
                {"ms to start", "start_ms", "ms", "The start of the proxy"},
                {"CPU ms of it", "start_cpu_ms", "ms", ""}},
            countedRows({1, 100, 10'000, 100'000, 1'000'000}, _workshop.effort().entries, "entry",
                "entries")};
    }

    [[nodiscard]] std::string whyNot(const Row& row) const override
    {
        // An entry with its line in the index, and what other programs need.
        constexpr std::uint64_t bytesForEach = 8192;
        constexpr std::uint64_t beside = 1'000'000'000;
        return _workshop.room() < row.size * bytesForEach + beside
                   ? "there is too little room for the files (TMPDIR names another folder)."
                   : "";
    }

    Round measure(const Row& row) override
    {
        Round round;
        auto& proxy = _proxies[row.size];
        if (proxy && row.size < toFillOnce)
            _workshop.discard(proxy, nameOf(row));
        if (!proxy)
            fill(proxy, row, round);
        else
            // The others have been busy meanwhile.
            _workshop.awaitNoChild(*proxy);
        if (Plays::interrupted())
            return round;
        const auto [time, cpu] = restart(proxy, row);
        const auto hit = _workshop.meter().measure(entryHit, *proxy);
        const auto miss = _workshop.shortMeter().measure(entryMiss, *proxy);
        round.count(hit.counts);
        round.count(miss.counts, false);
        round.figures = {hit.cost, miss.cost, time, cpu};
        return round;
    }

private:
    static std::string nameOf(const Row& row) { return "entries-" + std::to_string(row.size); }

    void fill(std::unique_ptr<Bench::Proxy>& proxy, const Row& row, Round& round)
    {
        proxy = _workshop.start(nameOf(row));
        const auto before = _workshop.atOrigin();
        Measure::Counts counts;
        Measure::Client client(_workshop.loop(), proxy->port(), true);
        for (std::uint64_t i = 1; i < row.size && counts.errors == 0 && !Plays::interrupted(); ++i)
            _workshop.meter().ask(client, "entry-" + std::to_string(i), entryMiss, *proxy, counts);
        round.count(counts, false);
        round.count(_workshop.meter().check(entryHit, *proxy));
        round.expect(row.size, _workshop.atOrigin() - before);
    }

    /// The milliseconds until it is ready, and those of CPU time.
    std::pair<double, double> restart(std::unique_ptr<Bench::Proxy>& proxy, const Row& row)
    {
        constexpr double inSecond = 1000;
        _workshop.stop(proxy);
        const auto begin = Wire::Clock::now();
        proxy = _workshop.start(nameOf(row));
        const std::chrono::duration<double, std::milli> time = Wire::Clock::now() - begin;
        return {time.count(), Bench::cpuSeconds(proxy->pid()) * inSecond};
    }

    Workshop& _workshop;
    std::map<std::uint64_t, std::unique_ptr<Bench::Proxy>> _proxies;
};

} // namespace

std::unique_ptr<Growing> storedEntries(Workshop& workshop)
{
    return std::make_unique<StoredEntries>(workshop);
}

} // namespace Growth
