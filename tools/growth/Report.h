#pragma once

#include "tools/measure/Counts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace Growth
{

/// What one round has measured for one row: a figure for each column of its table, and what went wrong.
struct Round
{
    std::vector<std::optional<double>> figures;
    Measure::Counts counts{}; ///< at the origin: only requests for a stored response

    /// What should have been there so many times, and was only there `found` times, is an error each time.
    void expect(std::uint64_t wanted, std::uint64_t found);
    /// Adds what was counted meanwhile. `hits`: nothing of it should have reached the origin.
    void count(const Measure::Counts& further, bool hits = true);
};

struct Column
{
    std::string title; ///< the heading of the column
    std::string key;   ///< its name in the JSON
    std::string unit;  ///< of its figures
    std::string what;  ///< what costs that, at the beginning of a sentence; empty: no slope is told
};

struct Row
{
    std::uint64_t size; ///< what grows: a number, or bytes
    std::string name;
    std::vector<Round> rounds{};
};

/// One thing that grows.
struct Table
{
    std::string title;
    std::string key;  ///< its name in the JSON
    std::string unit; ///< what a slope is told for: `idle connection`
    std::string units;
    double sizeOfUnit; ///< in the terms of Row::size
    std::vector<Column> columns;
    std::vector<Row> rows;
};

struct Report
{
    std::string machine;
    std::string effort;
    std::vector<Table> tables;
};

/// The figures that the rounds of a row have for a column.
std::vector<double> figuresOf(const Row& row, std::size_t column);
/// The medians of the figures, and the sums of the counts.
Round summary(const Table& table, const Row& row);

/// A count as it is written in a text: `10,000`.
std::string grouped(std::uint64_t count);

/// The tables for a terminal, each with the sentences about its slopes.
std::string tables(const Report& report);
/// The same for other programs, with each round.
std::string json(const Report& report);
/// Each column as bars: an SVG image.
std::string plot(const Report& report);

} // namespace Growth
