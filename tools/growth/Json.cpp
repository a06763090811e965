// The report for other programs.

#include "tools/growth/Slope.h"

#include "tools/measure/Json.h"

#include <Poco/JSON/Array.h>

namespace Growth
{

namespace
{

using Measure::orderedObject;
using Poco::JSON::Array;
using Poco::JSON::Object;

Object objectOf(const Table& table, const Round& round)
{
    Object object = orderedObject();
    for (std::size_t column = 0; column < round.figures.size(); ++column)
    {
        if (round.figures[column])
            object.set(table.columns[column].key, *round.figures[column]);
    }
    Measure::put(object, round.counts);
    return object;
}

Object objectOf(const Table& table, const Row& row)
{
    Array rounds;
    for (const Round& round : row.rounds)
        rounds.add(objectOf(table, round));
    Object object = orderedObject();
    object.set("name", row.name);
    object.set("size", row.size);
    object.set("summary", objectOf(table, summary(table, row)));
    object.set("rounds", rounds);
    return object;
}

Array slopesOf(const Table& table)
{
    Array slopes;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
    {
        const auto found = slope(table, column);
        if (!found || table.columns[column].what.empty())
            continue;
        Object object = orderedObject();
        object.set("figure", table.columns[column].key);
        object.set("for_each", table.unit);
        object.set("slope", found->each);
        if (found->ratio)
            object.set("ratio", *found->ratio);
        object.set("measurable", found->isMeasurable);
        object.set("sentence", sentence(table, column));
        slopes.add(object);
    }
    return slopes;
}

} // namespace

std::string json(const Report& report)
{
    Array list;
    for (const Table& table : report.tables)
    {
        Array rows;
        for (const Row& row : table.rows)
            rows.add(objectOf(table, row));
        Object object = orderedObject();
        object.set("table", table.key);
        object.set("title", table.title);
        object.set("rows", rows);
        object.set("slopes", slopesOf(table));
        list.add(object);
    }
    Object whole = orderedObject();
    whole.set("machine", report.machine);
    whole.set("effort", report.effort);
    whole.set("tables", list);
    return Measure::textOf(whole);
}

} // namespace Growth
