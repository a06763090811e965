#pragma once

#include "tools/measure/Numbers.h"

#include <cstdint>
#include <iomanip>
#include <sstream>
#include <string>

namespace Measure
{

/// A line of a table for a terminal: a name on the left, and cells on the right of their columns.
class Row
{
public:
    explicit Row(const std::string& name)
    {
        constexpr int nameWidth = 38;
        _text << std::left << std::setw(nameWidth) << name << std::right;
    }
    Row& add(const std::string& cell, int width = 11)
    {
        _text << std::setw(width) << cell;
        return *this;
    }
    Row& add(std::uint64_t count) { return add(std::to_string(count)); }
    Row& add(std::optional<double> value) { return add(shown(value)); }
    [[nodiscard]] std::string text() const { return _text.str() + "\n"; }

private:
    std::ostringstream _text;
};

} // namespace Measure
