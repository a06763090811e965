// A parsed file: reading a body, and writing the file with other bodies. Lines outside gaps are
// copied byte for byte.

#include "tools/gaps/GapFile.h"

namespace gaps
{

namespace
{

std::string joined(const std::vector<std::string>& lines, std::size_t from, std::size_t to)
{
    std::string text;
    for (auto i = from; i < to; ++i)
        text += lines[i];
    return text;
}

} // namespace

std::string GapFile::body(const Gap& gap) const
{
    return joined(lines, gap.start + 1, gap.otherwise);
}

std::string GapFile::withBodies(
    const std::function<std::optional<std::string>(const Gap&)>& bodyFor) const
{
    std::string text;
    std::size_t copied = 0;
    for (const auto& gap : gaps)
    {
        const auto body = bodyFor(gap);
        if (!body)
            continue;
        text += joined(lines, copied, gap.start + 1) + *body;
        copied = gap.end;
    }
    return text + joined(lines, copied, lines.size());
}

std::string GapFile::location(const Gap& gap) const
{
    return name + ":" + std::to_string(gap.start + 1);
}

} // namespace gaps
