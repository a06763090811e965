// The four tables, one after the other.

#include "tools/growth/Growing.h"

#include "tests/support/Interrupt.h"

namespace Growth
{

namespace
{

Table measured(Workshop& workshop, Growing& growing)
{
    Table table = growing.table();
    std::erase_if(table.rows,
        [&](const Row& row)
        {
            const std::string reason = growing.whyNot(row);
            if (!reason.empty())
                workshop.say("Left out: " + row.name + ", because " + reason);
            return !reason.empty();
        });
    const int rounds = workshop.effort().rounds;
    for (int round = 1; round <= rounds; ++round)
    {
        workshop.say(
            table.title + ": round " + std::to_string(round) + " of " + std::to_string(rounds));
        for (Row& row : table.rows)
        {
            if (Plays::interrupted())
                return table;
            row.rounds.push_back(growing.measure(row));
        }
    }
    return table;
}

} // namespace

std::vector<Table> measureAll(Workshop& workshop)
{
    std::vector<Table> tables;
    // One of them at a time has its proxies.
    for (const auto& make : {idleConnections, storedEntries, bodies, variants})
    {
        if (!Plays::interrupted())
            tables.push_back(measured(workshop, *make(workshop)));
    }
    return tables;
}

std::vector<Row> countedRows(const std::vector<std::uint64_t>& sizes, std::uint64_t most,
    const std::string& unit, const std::string& units)
{
    std::vector<Row> rows;
    for (const std::uint64_t size : sizes)
    {
        if (size <= most)
            rows.push_back({size, grouped(size) + " " + (size == 1 ? unit : units)});
    }
    return rows;
}

} // namespace Growth
