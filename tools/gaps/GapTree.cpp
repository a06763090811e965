// A tree seen as its gaps. Here the one rule is held that no file can hold alone: a number is given
// once.

#include "tools/gaps/GapTree.h"

#include "tools/gaps/Blank.h"

namespace gaps
{

GapTree GapTree::read(const std::string& folder)
{
    Faults faults;
    GapTree tree(SourceTree::read(folder), faults);
    refuseFaults(faults);
    return tree;
}

GapTree::GapTree(SourceTree tree, Faults& faults) : _tree(std::move(tree))
{
    for (const auto& [path, file] : _tree.files)
    {
        if (!mayHoldGaps(path))
            continue;
        auto parsed = GapFile::parse(_tree.shown(path), file.bytes, faults);
        if (!parsed.gaps.empty())
            _gapFiles.emplace(path, std::move(parsed));
    }
    for (const auto& [path, file] : _gapFiles)
    {
        for (const auto& gap : file.gaps)
        {
            const auto [first, isNew] = _gaps.try_emplace(gap.number, Place{&file, &gap});
            if (!isNew && gap.number.lab > 0)
                faults.push_back({file.name, gap.start + 1,
                    "the number " + gap.number.text() + " is given twice: it is also at " +
                        first->second.file->place(*first->second.gap) +
                        "; give one of them a free number"});
        }
    }
}

const GapFile* GapTree::gapsOf(const std::string& path) const
{
    const auto found = _gapFiles.find(path);
    return found == _gapFiles.end() ? nullptr : &found->second;
}

std::string GapTree::body(GapNumber number) const
{
    const auto& place = _gaps.at(number);
    return place.file->body(*place.gap);
}

SourceTree GapTree::withBodies(
    const std::function<std::optional<std::string>(const Place&)>& bodyFor) const
{
    auto result = _tree;
    for (const auto& [path, file] : _gapFiles)
    {
        const auto& gapFile = file;
        result.files.at(path).bytes = file.withBodies(
            [&](const Gap& gap) {
                return bodyFor({&gapFile, &gap});
            });
    }
    return result;
}

void GapTree::checkKinds(Faults& faults) const
{
    for (const auto& [path, file] : _gapFiles)
    {
        for (const auto& gap : file.gaps)
            kindOf(file, gap, faults);
    }
}

SourceTree GapTree::derived(int lab) const
{
    Faults faults;
    checkKinds(faults);
    refuseFaults(faults);
    return withBodies(
        [lab](const Place& place)
        {
            const bool filled = place.gap->number.lab < lab;
            return filled ? place.file->body(*place.gap) : blankBody(*place.file, *place.gap);
        });
}

} // namespace gaps
