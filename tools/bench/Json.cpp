// The comparison for other programs.

#include "tools/bench/Comparison.h"

#include "tools/measure/Json.h"

#include <Poco/JSON/Array.h>

namespace Bench
{

namespace
{

using Measure::orderedObject;
using Poco::JSON::Array;
using Poco::JSON::Object;

Object objectOf(const Sample& sample)
{
    Object object = orderedObject();
    if (sample.cost)
        object.set("cost", *sample.cost);
    if (sample.rate)
        object.set("rate", *sample.rate);
    Measure::put(object, sample.counts);
    return object;
}

Object objectOf(const Series& series)
{
    Array rounds;
    for (const Sample& round : series.rounds)
        rounds.add(objectOf(round));
    Object object = orderedObject();
    object.set("proxy", series.proxy);
    object.set("summary", objectOf(summary(series.rounds)));
    object.set("rounds", rounds);
    return object;
}

} // namespace

std::string json(const std::vector<Comparison>& comparisons, const std::string& effort)
{
    Array list;
    for (const Comparison& comparison : comparisons)
    {
        Array all;
        for (const Series& each : comparison.series)
            all.add(objectOf(each));
        Object object = orderedObject();
        object.set("workload", comparison.workload.title);
        object.set("unit_of_cost", comparison.workload.costName());
        object.set("unit_of_rate", comparison.workload.rateName());
        object.set("proxies", all);
        list.add(object);
    }
    Object whole = orderedObject();
    whole.set("effort", effort);
    whole.set("workloads", list);
    return Measure::textOf(whole);
}

} // namespace Bench
