// `gaps derive` writes a tree with blank gaps; `gaps drift` says whether one is still what it would
// write.

#include "tools/gaps/Command.h"
#include "tools/gaps/GapTree.h"
#include "tools/gaps/Lines.h"
#include "tools/gaps/Mirror.h"
#include "tools/gaps/Writing.h"

#include <algorithm>

namespace gaps
{

namespace
{

Exit derive(const CommandLine& line, const Output& output)
{
    const auto& to = line.arguments[1];
    refuseOverlap(line.arguments[0], to);
    const auto reference = GapTree::read(line.arguments[0]);
    const Mirror mirror(reference.derived(line.lab), to);
    if (!line.force)
        mirror.refuseLosses();
    const auto counts = mirror.write();
    mirror.record();
    const auto filled = std::count_if(reference.gaps().begin(), reference.gaps().end(),
        [&line](const auto& gap) { return gap.first.lab < line.lab; });
    output.out << to << ": " << reference.gaps().size() - static_cast<std::size_t>(filled)
               << " gaps blank, " << filled << " filled; " << counts.text() << "\n";
    return Exit::done;
}

std::string firstDifference(
    const std::string& expected, const std::string& found, const std::string& name)
{
    const auto wanted = linesOf(expected);
    const auto there = linesOf(found);
    std::size_t i = 0;
    while (i < wanted.size() && i < there.size() && wanted[i] == there[i])
        ++i;
    const auto shown = [i](const std::vector<std::string>& lines)
    {
        if (i >= lines.size())
            return std::string("the end of the file");
        const auto end = lineEndOf(lines[i]);
        const auto note = end.empty() ? " without a line end" : end == "\r\n" ? " with CRLF" : "";
        return "`" + lines[i].substr(0, lines[i].size() - end.size()) + "`" + note;
    };
    return name + ":" + std::to_string(i + 1) + ": here is " + shown(there) + ", derived is " +
           shown(wanted);
}

Exit drift(const CommandLine& line, const Output& output)
{
    const auto wanted = GapTree::read(line.arguments[0]).derived(line.lab);
    const auto starter = SourceTree::read(line.arguments[1]);
    std::vector<std::string> differences;
    for (const auto& [path, file] : wanted.files)
    {
        const auto found = starter.files.find(path);
        if (found == starter.files.end())
            differences.push_back(starter.shown(path) + ": is missing");
        else if (found->second.bytes != file.bytes)
            differences.push_back(
                firstDifference(file.bytes, found->second.bytes, starter.shown(path)));
        else if (found->second.executable != file.executable)
            differences.push_back(
                starter.shown(path) + ": may be executed in only one of the trees");
    }
    for (const auto& [path, file] : starter.files)
    {
        if (!wanted.files.contains(path))
            differences.push_back(starter.shown(path) + ": is not in " + line.arguments[0]);
    }
    for (const auto& difference : differences)
        output.out << difference << "\n";
    if (differences.empty())
        return Exit::done;
    output.out << line.arguments[1] << " is not what is derived from " << line.arguments[0]
               << ". `make starter` derives it anew.\n";
    return Exit::refused;
}

} // namespace

const Command deriveCommand{"derive", "FROM TO [--lab N] [--force]", 2, "lab force",
    "Writes tree TO: tree FROM with its gaps blank.", R"(
  --lab N  the gaps of labs before N stay filled, those of N and later ones are blank

Markers of start and end stay, else parts go. Files without gaps are copied as they are. FROM must pass
`gaps check`.

TO becomes equal to what is derived: only files that differ are written (each aside, then renamed), the
others keep their time, and files of TO that FROM does not have are removed. Unsaved work is not lost:
- If TO lies in a git work tree, each file there is looked at that git calls changed, added or untracked.
  One that differs from what is to be written is refused and named, and nothing at all is written: commit
  it, stash it, or use --force. Not refused is what the last `gaps derive` wrote and nobody has edited
  since, so deriving twice without a commit between is no trouble. (What was derived is noted in
  .git/gaps-derived.) Files that git ignores are not looked at.
- If TO has files that FROM does not have, and not one gap, it seems to be something else, and is refused.

  --force  write and remove all the same
)",
    derive};

const Command driftCommand{"drift", "FROM STARTER [--lab N]", 2, "lab",
    "Says whether STARTER is what `derive` would write.", R"(
Names each file that differs, with its first line that differs, each that is missing, and each that is too
much. Says nothing and ends with 0 if there is none.

  --lab N  as for derive
)",
    drift};

} // namespace gaps
