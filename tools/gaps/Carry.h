#pragma once

#include "tools/gaps/GapTree.h"

#include <string>
#include <vector>

namespace gaps
{

/// The upgrade of a student's tree: the bodies of an old tree in a newer starter.
class Carry
{
public:
    /// `reference` is the tree that the old one was derived from, or nullptr if it is not at hand.
    /// The trees must live longer than this.
    Carry(const GapTree& old, const GapTree& fresh, const GapTree* reference);

    /// The newer starter with the student's bodies. Bodies that have no place in it are in the file
    /// leftoverFile, with those of the old tree's leftoverFile.
    SourceTree result() const;

    /// What was carried, what was left over, and what of the student's work was not looked at, in
    /// sentences.
    std::vector<std::string> report() const;

    static constexpr const char* leftoverFile = "carried-over.txt";

private:
    bool isBlank(const GapTree::Place& place) const;
    std::vector<std::string> changesOutsideGaps() const;

    const GapTree& _old;
    const GapTree& _fresh;
    const GapTree* _reference;
    std::map<GapNumber, GapTree::Place> _carried;
    std::vector<GapTree::Place> _leftOver;
};

} // namespace gaps
