// The form of a submission. It uses the markers themselves, so that there is one grammar, a body is
// kept byte for byte, and a file can be written by hand: a known mistake is a comment and one gap.

#include "tools/gaps/Bodies.h"

namespace gaps
{

std::string bodiesText(const GapTree& tree, const std::vector<GapTree::Place>& places)
{
    std::string text =
        "// Bodies of gaps. `gaps inject` puts them into a tree; what stands outside of the "
        "markers is not read.\n";
    const auto prefix = tree.files().shown("");
    for (const auto& [file, gap] : places)
    {
        const auto path = file->name.substr(file->name.starts_with(prefix) ? prefix.size() : 0);
        text += "\n// " + path + "\n" + file->lines[gap->start] + file->body(*gap) +
                file->lines[gap->end];
        if (!text.ends_with('\n'))
            text += '\n';
    }
    return text;
}

Bodies readBodies(const std::string& name, std::string_view text)
{
    Faults faults;
    const auto file = GapFile::parse(name, text, faults);
    Bodies bodies;
    for (const auto& gap : file.gaps)
    {
        if (gap.hasElse())
            faults.push_back({name, gap.otherwise + 1,
                "a file of bodies has no else parts, they belong to the reference; take it out"});
        if (!bodies.try_emplace(gap.number, Body{gap.name, file.body(gap)}).second)
            faults.push_back({name, gap.start + 1,
                "the number " + gap.number.text() +
                    " is given twice in this file; take one of them out"});
    }
    refuseFaults(faults);
    return bodies;
}

} // namespace gaps
