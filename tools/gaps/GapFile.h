#pragma once

#include "tools/gaps/Fault.h"
#include "tools/gaps/GapNumber.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gaps
{

/// A numbered place in a file. The members that are lines are indexes into GapFile::lines.
struct Gap
{
    GapNumber number;
    std::string name;
    std::size_t start = 0;     ///< the line of the start marker
    std::size_t otherwise = 0; ///< the line of the else marker; the end's where there is none
    std::size_t end = 0;       ///< the line of the end marker

    bool hasElse() const { return otherwise != end; }

    std::size_t bodyLines() const { return otherwise - start - 1; }

    /// As it is called in messages and in fillIn(): `3.2 storedResponse`.
    std::string label() const { return number.text() + " " + name; }
};

/// A source file, cut into its lines and its gaps.
struct GapFile
{
    std::string name; ///< as it is shown in messages
    std::vector<std::string> lines;
    std::vector<Gap> gaps; ///< in the order of the file

    /// Cuts the text. What breaks the rules of the markers is added to faults; the gaps are then of
    /// no use.
    static GapFile parse(const std::string& name, std::string_view text, Faults& faults);

    std::string body(const Gap& gap) const;

    /// The file with other bodies: `bodyFor` answers the whole lines to put into a gap, or nothing
    /// to leave the gap as it is, with its else part. A gap that gets a body loses its else part.
    std::string withBodies(
        const std::function<std::optional<std::string>(const Gap&)>& bodyFor) const;

    /// Where a gap begins, for messages: `net/Listener.cpp:12`.
    std::string place(const Gap& gap) const;
};

} // namespace gaps
