#pragma once

#include "tools/gaps/GapNumber.h"

#include <optional>
#include <string>
#include <string_view>

namespace gaps
{

/// One line of a source file that begins, parts or ends a gap.
struct Marker
{
    enum class Keyword
    {
        start,
        otherwise,
        end
    };

    Keyword keyword = Keyword::start;
    GapNumber number;  ///< of a start and an end
    std::string name;  ///< of a start
    std::string fault; ///< what is wrong with the line; empty for a well-formed marker

    /// Nothing for a line that has no likeness to a marker. A line that is meant as one but is
    /// written otherwise (`//Fill in start`, `// fill in End`) is a marker with a fault.
    static std::optional<Marker> in(std::string_view line);
};

} // namespace gaps
