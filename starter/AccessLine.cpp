// The Combined Log Format, which programs that evaluate logs understand.

#include "AccessLine.h"

#include "PrintableText.h"
#include "http/HttpDate.h"

namespace proxy
{

namespace
{

constexpr std::size_t longestRequestLine = 4000;
constexpr std::size_t longestField = 1000;

/// `Sat, 28 Nov 2026 21:31:15 GMT` in the order of the log: `28/Nov/2026:21:31:15 +0000`.
std::string formatTime(std::chrono::sys_time<std::chrono::milliseconds> time)
{
    const std::string date = formatHttpDate(std::chrono::floor<std::chrono::seconds>(time));
    return date.substr(5, 2) + "/" + date.substr(8, 3) + "/" + date.substr(12, 4) + ":" +
           date.substr(17, 8) + " +0000";
}

std::string quoted(const std::string& text, std::size_t most)
{
    return text.empty() ? "\"-\"" : '"' + printable(text, most, "\"") + '"';
}

} // namespace

std::string formatAccessLine(const AccessLine& line)
{
    return (line.host.empty() ? "-" : line.host) + " - - [" + formatTime(line.time) + "] " +
           quoted(line.requestLine, longestRequestLine) + " " + std::to_string(line.status) + " " +
           std::to_string(line.bytes) + " " + quoted(line.referer, longestField) + " " +
           quoted(line.userAgent, longestField) + "\n";
}

} // namespace proxy
