#include "store/IndexText.h"

#include "store/FileNames.h"

#include <Poco/NumberFormatter.h>

#include <array>
#include <cinttypes>
#include <cstdio>

namespace proxy
{

std::string formatIndexSums(const IndexSums& sums, const char* state)
{
    std::array<char, indexFirstLineSize + 1> text{};
    std::snprintf(text.data(), text.size(),
        "%020" PRIu64 " bytes in %020" PRIu64 " entries, oldest at %020" PRIu64 ", at %s\n",
        sums.bytes, sums.entries, sums.oldest, state);
    return text.data();
}

std::optional<IndexSums> parseIndexSums(const std::string& firstLine)
{
    IndexSums sums{};
    std::array<char, 5> state{};
    const int fields = std::sscanf(firstLine.c_str(),
        "%20" SCNu64 " bytes in %20" SCNu64 " entries, oldest at %20" SCNu64 ", at %4s",
        &sums.bytes, &sums.entries, &sums.oldest, state.data());
    if (fields != 4 || std::string_view(state.data()) != "rest" || sums.oldest < indexFirstLineSize)
        return std::nullopt;
    return sums;
}

std::string formatIndexInode(std::uint64_t inode)
{
    return Poco::NumberFormatter::format0(inode, 20);
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
