// A tree as a set of gaps. This file checks the one rule that concerns several files: a number
// occurs only once.

#include "tools/gaps/GapTree.h"

#include "tools/gaps/Blank.h"

#include <algorithm>

namespace gaps
{

GapTree GapTree::read(const std::string& folder)
{
    Diagnostics diagnostics;
    GapTree tree(SourceTree::read(folder), diagnostics);
    refuseIfAny(diagnostics);
    return tree;
}

GapTree::GapTree(SourceTree tree, Diagnostics& diagnostics) : _tree(std::move(tree))
{
    for (const auto& [path, file] : _tree.files)
    {
        if (!mayHoldGaps(path))
            continue;
        auto parsed = GapFile::parse(_tree.shown(path), file.bytes, diagnostics);
        if (!parsed.gaps.empty())
            _gapFiles.emplace(path, std::move(parsed));
    }
    for (const auto& [path, file] : _gapFiles)
    {
        for (const auto& gap : file.gaps)
        {
            const auto [first, isNew] = _gaps.try_emplace(gap.number, Place{&file, &gap});
            if (!isNew && gap.number.lab > 0)
                diagnostics.push_back({file.name, gap.start + 1,
                    "the number " + gap.number.text() + " occurs twice: it is also at " +
                        first->second.file->location(*first->second.gap) +
                        "; give one of them another number"});
        }
    }
}

bool GapTree::isDerived() const
{
    return std::none_of(
        _gaps.begin(), _gaps.end(), [](const auto& entry) { return entry.second.gap->hasElse(); });
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

void GapTree::checkKinds(Diagnostics& diagnostics) const
{
    for (const auto& [path, file] : _gapFiles)
    {
        for (const auto& gap : file.gaps)
            kindOf(file, gap, diagnostics);
    }
}

void GapTree::require(const std::vector<GapNumber>& numbers) const
{
    for (const GapNumber& number : numbers)
    {
        if (!_gaps.contains(number))
            throw Refusal(_tree.name + " has no gap " + number.text() + ".");
    }
}

SourceTree GapTree::derived(int lab, const std::vector<GapNumber>& filled) const
{
    Diagnostics diagnostics;
    checkKinds(diagnostics);
    refuseIfAny(diagnostics);
    return withBodies(
        [&](const Place& place)
        {
            const GapNumber number = place.gap->number;
            const bool remains = number.lab < lab || std::ranges::count(filled, number) > 0;
            return remains ? place.file->body(*place.gap) : blankBody(*place.file, *place.gap);
        });
}

} // namespace gaps
