// The gap numbers say where a student's bodies go. Nothing may be lost silently: a body without a
// gap is kept in a file of its own, and changes outside the gaps are reported.

#include "tools/gaps/Carry.h"

#include "tools/gaps/Blank.h"
#include "tools/gaps/Bodies.h"
#include "tools/gaps/Lines.h"

#include <algorithm>

namespace gaps
{

namespace
{

struct OutsideLine
{
    std::size_t line; ///< in its file, from 1
    std::string text;
};

/// The lines of a file outside its gaps; empty if the tree does not have the file.
std::vector<OutsideLine> outsideGaps(const GapTree& tree, const std::string& path)
{
    std::vector<OutsideLine> outside;
    const auto file = tree.files().files.find(path);
    if (file == tree.files().files.end())
        return outside;
    const auto lines = linesOf(file->second.bytes);
    const auto* gapFile = tree.gapsOf(path);
    for (std::size_t i = 0; i < lines.size(); ++i)
    {
        const bool inGap = gapFile != nullptr &&
                           std::any_of(gapFile->gaps.begin(), gapFile->gaps.end(),
                               [i](const Gap& gap) { return i >= gap.start && i <= gap.end; });
        if (!inGap)
            outside.push_back({i + 1, std::string(trimmed(lines[i]))});
    }
    return outside;
}

/// The first line of `one` that differs from `other` outside the gaps; 0 if there is none.
std::size_t firstDifference(
    const std::vector<OutsideLine>& one, const std::vector<OutsideLine>& other)
{
    for (std::size_t i = 0; i < std::max(one.size(), other.size()); ++i)
    {
        if (i >= one.size())
            return one.empty() ? 1 : one.back().line;
        if (i >= other.size() || one[i].text != other[i].text)
            return one[i].line;
    }
    return 0;
}

} // namespace

Carry::Carry(const GapTree& old, const GapTree& newer, const GapTree* reference)
    : _old(old), _newer(newer), _reference(reference)
{
    for (const auto& [number, place] : _old.gaps())
    {
        if (isBlank(place))
            continue;
        if (_newer.gaps().contains(number))
            _carried.emplace(number, place);
        else
            _leftOver.push_back(place);
    }
}

bool Carry::isBlank(const GapTree::Place& place) const
{
    const auto body = place.file->body(*place.gap);
    if (looksBlank(body))
        return true;
    if (_reference != nullptr)
    {
        const auto known = _reference->gaps().find(place.gap->number);
        if (known == _reference->gaps().end())
            return false;
        const auto& [file, gap] = known->second;
        return sameBody(body, _reference->isDerived() ? file->body(*gap) : blankBody(*file, *gap));
    }
    const auto& gaps = _newer.gaps();
    return gaps.contains(place.gap->number) && sameBody(body, _newer.body(place.gap->number));
}

SourceTree Carry::result() const
{
    auto tree = _newer.withBodies(
        [this](const GapTree::Place& place) -> std::optional<std::string>
        {
            const auto found = _carried.find(place.gap->number);
            if (found == _carried.end())
                return std::nullopt;
            return found->second.file->body(*found->second.gap);
        });
    const auto earlier = _old.files().files.find(leftoverFile);
    std::string text = _leftOver.empty() ? "" : bodiesText(_old, _leftOver);
    if (earlier != _old.files().files.end())
        text += (text.empty() ? "" : "\n") + earlier->second.bytes;
    if (!text.empty())
        tree.files[leftoverFile] = {text, false};
    return tree;
}

std::vector<std::string> Carry::report() const
{
    std::vector<std::string> sentences;
    for (const auto& [number, place] : _carried)
    {
        const auto& name = _newer.gaps().at(number).gap->name;
        const bool renamed = name != place.gap->name;
        sentences.push_back("carried: " + place.gap->label() +
                            (renamed ? " (its name is now " + name + "; please check it)" : ""));
    }
    for (const auto& place : _leftOver)
        sentences.push_back("kept in " + std::string(leftoverFile) + ": " + place.gap->label() +
                            ", because " + _newer.files().name + " has no such gap");
    const auto changes = changesOutsideGaps();
    sentences.insert(sentences.end(), changes.begin(), changes.end());
    return sentences;
}

std::vector<std::string> Carry::changesOutsideGaps() const
{
    std::vector<std::string> sentences;
    for (const auto& [path, file] : _old.files().files)
    {
        if (path == leftoverFile)
            continue;
        const auto outside = outsideGaps(_old, path);
        // With the reference, changes that the kit made since then are not taken for the student's.
        const bool unchanged = _reference != nullptr && _reference->files().files.contains(path) &&
                               firstDifference(outside, outsideGaps(*_reference, path)) == 0;
        if (unchanged)
            continue;
        if (!_newer.files().files.contains(path))
            sentences.push_back(_old.files().shown(path) + ": is not in " + _newer.files().name +
                                ", so it is not carried; copy it if you still need it");
        else if (const auto line = firstDifference(outside, outsideGaps(_newer, path)); line != 0)
            sentences.push_back(_old.files().shown(path) + ":" + std::to_string(line) +
                                ": differs outside the gaps from " + _newer.files().shown(path) +
                                "; the change is not carried");
    }
    return sentences;
}

} // namespace gaps
