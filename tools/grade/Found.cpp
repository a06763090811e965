// The limits keep a submission from filling the grader's memory, and the compiler's. A real one has a
// hundred files; a kit in which everything has been built has less than 20,000.

#include "tools/grade/Found.h"

#include "tools/grade/EntryName.h"

#include <algorithm>

namespace Grade
{

namespace
{

constexpr std::size_t mostEntries = 20000;
constexpr std::size_t longestLine = 16 * 1024;

bool hasLongLine(std::string_view content)
{
    while (content.size() > longestLine)
    {
        const std::size_t end = content.substr(0, longestLine + 1).find('\n');
        if (end == std::string_view::npos)
            return true;
        content.remove_prefix(end + 1);
    }
    return false;
}

std::string flawOf(std::string_view content)
{
    if (content.size() >= enoughOfFile)
        return "is larger than 256 KiB";
    if (content.find('\0') != std::string_view::npos)
        return "contains a NUL byte";
    if (hasLongLine(content))
        return "has a line of more than 16 KiB";
    return "";
}

} // namespace

const std::set<std::string> papers{"write-up.md", "predictions.md", "times.tsv"};

bool isPaper(std::string_view path)
{
    return papers.contains(std::string(lastPart(path)));
}

void refuseForSize()
{
    throw Refused(
        "The submission has more than 64 MiB of data, perhaps because of build/. " + whatToHandIn);
}

std::optional<std::string> Found::enter(std::string_view name)
{
    if (++_entries > mostEntries)
        throw Refused("The submission has more than 20,000 entries. " + whatToHandIn);
    EntryName read = readName(name);
    if (!read.flaw.empty())
    {
        remarks.add("An entry is ignored because its name " + read.flaw + ": " + shown(name));
        return std::nullopt;
    }
    std::string_view rest = read.path;
    while (!rest.empty())
    {
        const std::string_view part = rest.substr(0, rest.find('/'));
        rest.remove_prefix(std::min(part.size() + 1, rest.size()));
        if (isPassedOver(part) && !isNamedFolder(part))
            return std::nullopt;
    }
    if (read.path.empty())
        return std::nullopt;
    return std::move(read.path);
}

void Found::countBytes(std::size_t bytes)
{
    _bytes += bytes;
    if (_bytes > mostBytes)
        refuseForSize();
}

bool Found::isNamedFolder(std::string_view part) const
{
    const std::string folder = std::string(part) + "/";
    return std::ranges::any_of(_named, [&](const std::string& name)
        { return name.starts_with(folder) || name.find("/" + folder) != std::string::npos; });
}

bool Found::mayBeTaken(std::string_view path) const
{
    if (isPaper(path))
        return true;
    while (!_named.contains(std::string(path)))
    {
        const std::size_t slash = path.find('/');
        if (slash == std::string_view::npos)
            return false;
        path.remove_prefix(slash + 1);
    }
    return true;
}

void Found::addFile(const std::string& path, std::string content)
{
    if (_files.contains(path) && mayBeTaken(path))
        remarks.add(shown(path) + " is there more than once; the last one counts.");
    std::string flaw = flawOf(content);
    if (!flaw.empty())
        content.clear();
    _files[path] = {std::move(content), std::move(flaw)};
}

const FoundFile* Found::file(const std::string& path) const
{
    const auto found = _files.find(path);
    return found == _files.end() ? nullptr : &found->second;
}

} // namespace Grade
