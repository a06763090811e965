// A student's work moves on by the numbers of the gaps. Nothing of it may be lost without a word: a
// body that has no place any more is kept beside, and changes outside of the gaps are named.

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

/// The lines of a file that belong to no gap; empty for a file that the tree does not have.
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

/// The first line of `one` that differs from `other` outside of the gaps; 0 if none does.
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

Carry::Carry(const GapTree& old, const GapTree& fresh, const GapTree* reference)
    : _old(old), _fresh(fresh), _reference(reference)
{
    for (const auto& [number, place] : _old.gaps())
    {
        if (isBlank(place))
            continue;
        if (_fresh.gaps().contains(number))
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
        return known != _reference->gaps().end() &&
               sameBody(body, blankBody(*known->second.file, *known->second.gap));
    }
    const auto& gaps = _fresh.gaps();
    return gaps.contains(place.gap->number) && sameBody(body, _fresh.body(place.gap->number));
}

SourceTree Carry::result() const
{
    auto tree = _fresh.withBodies(
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
        const auto& name = _fresh.gaps().at(number).gap->name;
        const bool renamed = name != place.gap->name;
        sentences.push_back("carried: " + place.gap->label() +
                            (renamed ? " (it is named " + name + " now; look at it)" : ""));
    }
    for (const auto& place : _leftOver)
        sentences.push_back("kept in " + std::string(leftoverFile) + ": " + place.gap->label() +
                            ", for " + _fresh.files().name + " has no such gap");
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
        // With the reference at hand, what the kit itself changed since is not called the
        // student's.
        const bool given = _reference != nullptr && _reference->files().files.contains(path) &&
                           firstDifference(outside, outsideGaps(*_reference, path)) == 0;
        if (given)
            continue;
        if (!_fresh.files().files.contains(path))
            sentences.push_back(_old.files().shown(path) + ": is not in " + _fresh.files().name +
                                "; it is not carried, copy it if you still need it");
        else if (const auto line = firstDifference(outside, outsideGaps(_fresh, path)); line != 0)
            sentences.push_back(_old.files().shown(path) + ":" + std::to_string(line) +
                                ": differs outside of the gaps from " + _fresh.files().shown(path) +
                                "; this is not carried");
    }
    return sentences;
}

} // namespace gaps
