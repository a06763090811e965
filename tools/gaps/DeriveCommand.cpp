// `gaps derive` writes a tree with blank gaps; `gaps drift` checks whether a tree is still what
// derive would write.

#include "tools/gaps/Command.h"
#include "tools/gaps/GapTree.h"
#include "tools/gaps/Lines.h"
#include "tools/gaps/TreeWriter.h"

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
    reference.require(line.gaps);
    const TreeWriter writer(reference.derived(line.lab, line.gaps), to);
    if (!line.force)
        writer.refuseLosses();
    const auto counts = writer.write();
    writer.record();
    const auto filled = std::count_if(reference.gaps().begin(), reference.gaps().end(),
        [&line](const auto& gap)
        { return gap.first.lab < line.lab || std::ranges::count(line.gaps, gap.first) > 0; });
    output.out << to << ": " << reference.gaps().size() - static_cast<std::size_t>(filled)
               << " gaps blank, " << filled << " filled; " << counts.text() << "\n";
    return Exit::done;
}

std::string firstDifference(
    const std::string& expected, const std::string& found, const std::string& name)
{
    const auto expectedLines = linesOf(expected);
    const auto foundLines = linesOf(found);
    std::size_t i = 0;
    while (i < expectedLines.size() && i < foundLines.size() && expectedLines[i] == foundLines[i])
        ++i;
    const auto shown = [i](const std::vector<std::string>& lines)
    {
        if (i >= lines.size())
            return std::string("the end of the file");
        const auto end = lineEndOf(lines[i]);
        const auto note = end.empty() ? " without a line end" : end == "\r\n" ? " with CRLF" : "";
        return "`" + lines[i].substr(0, lines[i].size() - end.size()) + "`" + note;
    };
    return name + ":" + std::to_string(i + 1) + ": expected " + shown(expectedLines) + ", found " +
           shown(foundLines);
}

Exit drift(const CommandLine& line, const Output& output)
{
    const auto expected = GapTree::read(line.arguments[0]).derived(line.lab);
    const auto starter = SourceTree::read(line.arguments[1]);
    std::vector<std::string> differences;
    for (const auto& [path, file] : expected.files)
    {
        const auto found = starter.files.find(path);
        if (found == starter.files.end())
            differences.push_back(starter.shown(path) + ": is missing");
        else if (found->second.bytes != file.bytes)
            differences.push_back(
                firstDifference(file.bytes, found->second.bytes, starter.shown(path)));
        else if (found->second.executable != file.executable)
            differences.push_back(starter.shown(path) + ": is executable in only one of the trees");
    }
    for (const auto& [path, file] : starter.files)
    {
        if (!expected.files.contains(path))
            differences.push_back(starter.shown(path) + ": is not in " + line.arguments[0]);
    }
    for (const auto& difference : differences)
        output.out << difference << "\n";
    if (differences.empty())
        return Exit::done;
    output.out << line.arguments[1] << " is not what " << line.arguments[0]
               << " derives. `make starter` derives it again.\n";
    return Exit::refused;
}

} // namespace

const Command deriveCommand{"derive", "FROM TO [--lab N] [--gap N.M]... [--force]", 2,
    "lab gap force", "Writes tree TO: tree FROM with blank gaps.", R"(
  --lab N    the gaps of labs before N remain filled, those of lab N and later ones are blank
  --gap N.M  this gap remains filled, too

Start and end markers remain, else parts are removed. Files without gaps are copied. FROM must pass
`gaps check`.

TO becomes equal to the derived tree: only files that differ are written (to a temporary file, which is then
renamed), the others keep their modification time, and files that FROM does not have are removed. Work that
is not saved elsewhere is protected:
- If TO is in a git work tree, derive refuses to overwrite a file there that git reports as changed, added
  or untracked. It names each, and writes nothing: commit them, stash them, or use --force. A file that
  already is as planned, or that the last `gaps derive` wrote and nobody has edited since, is not refused;
  so deriving twice without a commit in between works. (.git/gaps-derived records what was derived.) Files
  that git ignores are not checked.
- If TO contains files that FROM does not have, and no gap, it is probably something else, and is refused.

  --force  write and remove files regardless
)",
    derive};

const Command driftCommand{"drift", "FROM STARTER [--lab N]", 2, "lab",
    "Checks whether STARTER is what `derive` would write.", R"(
Names each file that differs, with the first line that differs, each that is missing, and each that FROM
does not have. Prints nothing and exits with 0 if there are none.

  --lab N  as for derive
)",
    drift};

} // namespace gaps
