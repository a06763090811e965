// The text of the cache index: numbers are read as they were written, and nothing but the name of an
// entry is taken for one, whatever is in the file.

#include "store/FileNames.h"
#include "store/IndexText.h"
#include "tests/fuzz/Property.h"
#include "tests/fuzz/Targets.h"

#include <cstring>

using namespace proxy;

namespace Fuzz
{

namespace
{

void sameSums(const IndexSums& sums, const std::string& what)
{
    const std::string text = formatIndexSums(sums, "rest");
    holds(text.size() == indexFirstLineSize && text.ends_with("\n"),
        "the first line always has the same length");
    const auto again = parseIndexSums(text);
    holds(again && again->bytes == sums.bytes && again->entries == sums.entries &&
              again->oldest == sums.oldest,
        what);
    holds(!parseIndexSums(formatIndexSums(sums, "work")),
        "an index that was left at work is not used");
}

void sameLine(const IndexLine& line, const std::string& what)
{
    std::string text = formatIndexLine(line);
    holds(text.ends_with("\n") && text.find('\n') + 1 == text.size(), "an entry has one line");
    text.pop_back();
    holds(text.starts_with(formatIndexInode(line.inode)), "the inode is the beginning of its line");
    const IndexLine again = parseIndexLine(text);
    holds(
        again.inode == line.inode && again.usedAt == line.usedAt && again.file == line.file, what);
}

/// Numbers from the bytes of the input.
template <class Number>
Number numberAt(std::string_view input, std::size_t at)
{
    Number number = 0;
    if (input.size() >= at + sizeof number)
        std::memcpy(&number, input.data() + at, sizeof number);
    return number;
}

} // namespace

void indexText(std::string_view input)
{
    const std::string text(input);
    if (const auto sums = parseIndexSums(text))
    {
        holds(sums->oldest >= indexFirstLineSize, "no entry has its line before the second one");
        sameSums(*sums, "the sums of any text, formatted and parsed again, are the same");
    }
    const IndexLine line = parseIndexLine(text);
    holds(line.file.empty() || (isDigestName(line.file) && text.ends_with(line.file)),
        "only the name of an entry is taken for one");
    if (!line.file.empty())
        sameLine(line, "the line of any text, formatted and parsed again, is the same");

    const auto oldest = numberAt<std::uint64_t>(input, 16);
    if (oldest >= indexFirstLineSize)
        sameSums({numberAt<std::uint64_t>(input, 0), numberAt<std::uint64_t>(input, 8), oldest},
            "the sums are read as they were written");
    sameLine({numberAt<std::uint64_t>(input, 0), numberAt<std::int64_t>(input, 8),
                 std::string(64, "0123456789abcdef"[input.size() % 16])},
        "the line is read as it was written");
}

} // namespace Fuzz
