#include "store/IndexText.h"

#include "http/Number.h"
#include "store/FileNames.h"

#include <Poco/NumberFormatter.h>

#include <cinttypes>
#include <cstdio>

namespace proxy
{

using Poco::NumberFormatter;

namespace
{

constexpr std::string_view bytesIn = " bytes in ";
constexpr std::string_view oldestAt = " entries, oldest at ";

} // namespace

std::string formatIndexSums(const IndexSums& sums, const char* state)
{
    std::string text;
    text.reserve(indexFirstLineSize);
    NumberFormatter::append0(text, sums.bytes, 20);
    text += bytesIn;
    NumberFormatter::append0(text, sums.entries, 20);
    text += oldestAt;
    NumberFormatter::append0(text, sums.oldest, 20);
    text.append(", at ").append(state) += '\n';
    return text;
}

std::optional<IndexSums> parseIndexSums(const std::string& firstLine)
{
    if (firstLine.size() != indexFirstLineSize)
        return std::nullopt;
    const std::string_view line = firstLine;
    const auto bytes = parseDecimal(line.substr(0, 20));
    const auto entries = parseDecimal(line.substr(30, 20));
    const auto oldest = parseDecimal(line.substr(70, 20));
    const bool hasWords = line.substr(20, 10) == bytesIn && line.substr(50, 20) == oldestAt &&
                          line.substr(90) == ", at rest\n";
    if (!hasWords || !bytes || !entries || !oldest || *oldest < indexFirstLineSize)
        return std::nullopt;
    return IndexSums{*bytes, *entries, *oldest};
}

std::string formatIndexInode(std::uint64_t inode)
{
    return NumberFormatter::format0(inode, 20);
}

std::string formatIndexLine(const IndexLine& line)
{
    return formatIndexInode(line.inode) + " " + std::to_string(line.usedAt) + " " + line.file +
           "\n";
}

IndexLine parseIndexLine(const std::string& line)
{
    IndexLine result{};
    int fileAt = 0;
    std::sscanf(
        line.c_str(), "%20" SCNu64 " %" SCNd64 " %n", &result.inode, &result.usedAt, &fileAt);
    const std::string file = line.substr(static_cast<std::size_t>(fileAt));
    if (isDigestName(file))
        result.file = file;
    return result;
}

} // namespace proxy
