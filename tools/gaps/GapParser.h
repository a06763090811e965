#pragma once

#include "tools/gaps/GapFile.h"
#include "tools/gaps/Marker.h"

#include <string>
#include <vector>

namespace gaps
{

/// Finds the gaps of one file line by line and reports violations of the marker rules. After an
/// error it continues with what was most likely meant, so that one slip causes one or two
/// diagnostics and not a page of them.
class GapParser
{
public:
    GapParser(GapFile& file, Diagnostics& diagnostics);

    void parse();

private:
    struct OpenGap
    {
        Gap gap;
        bool valid = true; ///< its start marker is well-formed
    };

    void take(std::size_t line, const Marker& marker);
    void start(std::size_t line, const Marker& marker);
    void otherwise(std::size_t line, const Marker& marker);
    void end(std::size_t line, const Marker& marker);
    void endOfAnother(std::size_t line, GapNumber number);
    void close(std::size_t line);
    void checkElsePart(const Gap& gap);
    void report(std::size_t line, const std::string& sentence);

    GapFile& _file;
    Diagnostics& _diagnostics;
    std::vector<OpenGap> _open; ///< more than one only after an error: gaps are never nested
};

/// The code in a line of an else part, without indentation: `code` for `// code`, empty for `//`.
/// std::nullopt if the line is not such a comment.
std::optional<std::string> uncommented(std::string_view line);

} // namespace gaps
