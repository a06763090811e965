// The report for other programs.

#include "tools/forkprice/Price.h"

#include "tools/measure/Json.h"

#include <Poco/JSON/Array.h>

namespace ForkPrice
{

namespace
{

using Measure::orderedObject;
using Poco::JSON::Array;
using Poco::JSON::Object;

Object objectOf(const Price& price)
{
    Object object = orderedObject();
    if (price.cpu)
        object.set("cpu_us", *price.cpu);
    if (price.parent)
        object.set("cpu_us_in_parent", *price.parent);
    if (price.firstByte)
        object.set("first_byte_us", *price.firstByte);
    if (price.faults)
        object.set("minor_faults", *price.faults);
    object.set("connections", price.counts.requests);
    object.set("errors", price.counts.errors);
    object.set("wrong", price.counts.wrong);
    return object;
}

Object objectOf(const Prices& row)
{
    Array rounds;
    for (const Price& round : row.rounds)
        rounds.add(objectOf(round));
    Object object = orderedObject();
    object.set("group", row.what.group);
    object.set("name", row.what.name);
    object.set("way", row.what.way);
    object.set("linked", row.what.linked);
    object.set("setting", row.what.setting);
    object.set("megabytes", row.what.megabytes);
    object.set("memory", row.what.memory);
    object.set("summary", objectOf(summary(row.rounds)));
    object.set("rounds", rounds);
    return object;
}

} // namespace

std::string json(const Report& report)
{
    Array rows;
    for (const Prices& row : report.rows)
        rows.add(objectOf(row));
    Object whole = orderedObject();
    whole.set("machine", report.machine);
    whole.set("effort", report.effort);
    whole.set("rows", rows);
    return Measure::textOf(whole);
}

} // namespace ForkPrice
