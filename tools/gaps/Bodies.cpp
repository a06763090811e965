// The form of a submission. It uses the same markers as the sources, so there is one grammar,
// bodies are kept byte for byte, and a file can be written by hand. (A fault in tests/faults is
// such a file: a comment and a gap.)

#include "tools/gaps/Bodies.h"

namespace gaps
{

std::string bodiesText(const GapTree& tree, const std::vector<GapTree::Place>& places)
{
    std::string text =
        "// Gap bodies. `gaps inject` puts them into a tree; it ignores what is outside the "
        "markers.\n";
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
    Diagnostics diagnostics;
    const auto file = GapFile::parse(name, text, diagnostics);
    Bodies bodies;
    for (const auto& gap : file.gaps)
    {
        if (gap.hasElse())
            diagnostics.push_back({name, gap.otherwise + 1,
                "a file of bodies has no else parts, which belong to the reference; remove it"});
        if (!bodies.try_emplace(gap.number, Body{gap.name, file.body(gap)}).second)
            diagnostics.push_back({name, gap.start + 1,
                "the number " + gap.number.text() +
                    " occurs twice in this file; remove one of the gaps"});
    }
    refuseIfAny(diagnostics);
    return bodies;
}

} // namespace gaps
