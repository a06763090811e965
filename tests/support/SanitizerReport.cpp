// AddressSanitizer and LeakSanitizer write a line of equals signs, `==PID==ERROR: AddressSanitizer: KIND on
// address ...`, the stacks, and much else. UndefinedBehaviorSanitizer writes only `FILE:LINE:COLUMN:
// runtime error: KIND`.
#include "tests/support/SanitizerReport.h"

#include "tests/support/Text.h"

#include <algorithm>
#include <sstream>

namespace Plays
{

namespace
{

constexpr std::size_t longestFinding = 400;

/// The text from `from` to the end of its line.
std::string restOfLine(const std::string& log, std::size_t from)
{
    return log.substr(from, std::min(log.find('\n', from) - from, longestFinding));
}

/// Where the line that contains the position `at` begins.
std::size_t lineStart(const std::string& log, std::size_t at)
{
    return log.rfind('\n', at) + 1;
}

} // namespace

std::string sanitizerFinding(const std::string& log)
{
    for (const std::string name : {"AddressSanitizer: ", "LeakSanitizer: "})
    {
        const auto found = log.find("ERROR: " + name);
        if (found == std::string::npos)
            continue;
        const std::string line = restOfLine(log, found + 7);
        return visible(line.substr(0, line.find(" on ")));
    }
    const auto found = log.find(": runtime error: ");
    return found == std::string::npos ? "" : visible(restOfLine(log, lineStart(log, found)));
}

std::string beforeSanitizerReport(const std::string& log)
{
    const auto found = std::min({log.find("ERROR: AddressSanitizer"),
        log.find("ERROR: LeakSanitizer"), log.find(": runtime error: ")});
    if (found == std::string::npos)
        return log;
    const std::string before = log.substr(0, lineStart(log, found));
    const auto ruler = before.rfind("=====\n");
    const bool rulerIsLast = ruler != std::string::npos && ruler + 6 == before.size();
    return rulerIsLast ? before.substr(0, lineStart(before, ruler)) : before;
}

} // namespace Plays
