#pragma once

#include "tools/gaps/Diagnostic.h"
#include "tools/gaps/GapNumber.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gaps
{

/// A numbered place in a file. Its lines are indexes into GapFile::lines.
struct Gap
{
    GapNumber number;
    std::string name;
    std::size_t start = 0;     ///< the line of the start marker
    std::size_t otherwise = 0; ///< the line of the else marker, or equal to `end` without one
    std::size_t end = 0;       ///< the line of the end marker

    bool hasElse() const { return otherwise != end; }

    std::size_t bodyLines() const { return otherwise - start - 1; }

    /// What messages and fillIn() call the gap: `3.2 storedResponse`.
    std::string label() const { return number.text() + " " + name; }
};

/// A source file, divided into lines, and its gaps.
struct GapFile
{
    std::string name; ///< for messages
    std::vector<std::string> lines;
    std::vector<Gap> gaps; ///< in the order of the file

    /// Parses the text. Adds a diagnostic for each violation of the marker rules; after one, the
    /// gaps must not be used.
    static GapFile parse(const std::string& name, std::string_view text, Diagnostics& diagnostics);

    std::string body(const Gap& gap) const;

    /// The file with other bodies. `bodyFor` returns the whole lines to put into a gap, which then
    /// loses its else part, or std::nullopt to leave the gap as it is.
    std::string withBodies(
        const std::function<std::optional<std::string>(const Gap&)>& bodyFor) const;

    /// Where the gap starts, for messages: `net/Listener.cpp:12`.
    std::string location(const Gap& gap) const;
};

} // namespace gaps
