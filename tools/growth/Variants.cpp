// Responses of one URI side by side, one for each language.

#include "tools/growth/Growing.h"

#include <map>

namespace Growth
{

namespace
{

Bench::Workload hitOf(std::uint64_t variant)
{
    return {.title = "",
        .kind = Bench::Workload::Kind::load,
        .language = "x-" + std::to_string(variant)};
}

class VariantsOfOne : public Growing
{
public:
    explicit VariantsOfOne(Workshop& workshop) : _workshop(workshop) {}

    [[nodiscard]] Table table() const override
    {
        return {"Variants of one URI", "variants", "variant", "variants", 1,
            {{"CPU us", "hit_cpu_us", "us", "A hit"}},
            countedRows({1, 8, 64}, _workshop.effort().variants, "variant", "variants")};
    }

    [[nodiscard]] std::string whyNot(const Row&) const override { return ""; }

    Round measure(const Row& row) override
    {
        Round round;
        auto& proxy = _proxies[row.size];
        if (!proxy)
        {
            proxy = _workshop.start("variants-" + std::to_string(row.size));
            const auto before = _workshop.atOrigin();
            for (std::uint64_t variant = 1; variant <= row.size; ++variant)
                round.count(_workshop.meter().check(hitOf(variant), *proxy));
            round.expect(row.size, _workshop.atOrigin() - before);
        }
        const auto sample = _workshop.meter().measure(hitOf(row.size), *proxy);
        round.count(sample.counts);
        round.figures = {sample.cost};
        return round;
    }

private:
    Workshop& _workshop;
    std::map<std::uint64_t, std::unique_ptr<Bench::Proxy>> _proxies;
};

} // namespace

std::unique_ptr<Growing> variants(Workshop& workshop)
{
    return std::make_unique<VariantsOfOne>(workshop);
}

} // namespace Growth
