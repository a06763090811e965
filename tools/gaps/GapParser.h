#pragma once

#include "tools/gaps/GapFile.h"
#include "tools/gaps/Marker.h"

#include <string>
#include <vector>

namespace gaps
{

/// Finds the gaps of one file, line by line, and names what breaks the rules. After a fault it goes
/// on with what was most likely meant, so that one slip gives one or two sentences, not a wall.
class GapParser
{
public:
    GapParser(GapFile& file, Faults& faults);

    void parse();

private:
    struct Open
    {
        Gap gap;
        bool sound = true; ///< its start marker was well formed
    };

    void take(std::size_t line, const Marker& marker);
    void start(std::size_t line, const Marker& marker);
    void otherwise(std::size_t line, const Marker& marker);
    void end(std::size_t line, const Marker& marker);
    void close(std::size_t line);
    void checkElsePart(const Gap& gap);
    void fault(std::size_t line, const std::string& sentence);

    GapFile& _file;
    Faults& _faults;
    std::vector<Open> _open; ///< more than one only after a fault: gaps are never nested
};

/// The code that a line of an else part stands for, `code` for `// code`; nothing if the line is no
/// such comment. The indentation is not part of it.
std::optional<std::string> uncommented(std::string_view line);

} // namespace gaps
