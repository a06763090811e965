#pragma once

#include "tools/gaps/GapNumber.h"

#include <optional>
#include <string>
#include <string_view>

namespace gaps
{

/// The line of a source file that starts a gap, begins its else part, or ends it.
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
    std::string error; ///< what is wrong with the line; empty for a well-formed marker

    /// std::nullopt if the line does not resemble a marker. A line that was meant as a marker, but
    /// is written differently (`//Fill in start`, `// fill in End`), is a marker with an error.
    static std::optional<Marker> parse(std::string_view line);
};

} // namespace gaps
