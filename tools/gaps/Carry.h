#pragma once

#include "tools/gaps/GapTree.h"

#include <string>
#include <vector>

namespace gaps
{

/// Upgrades a student's tree: puts the bodies of the old tree into a newer starter.
class Carry
{
public:
    /// `reference` is the tree that the old one was derived from, or the old one as the student got
    /// it, or nullptr if neither is available. The trees must outlive this object.
    Carry(const GapTree& old, const GapTree& newer, const GapTree* reference);

    /// The newer starter with the student's bodies. Bodies whose gap it no longer has go to the
    /// file leftoverFile, followed by what that file of the old tree contains.
    SourceTree result() const;

    /// In sentences: what was carried, what was left over, and what the student changed outside the
    /// gaps, which is not carried.
    std::vector<std::string> report() const;

    static constexpr const char* leftoverFile = "carried-over.txt";

private:
    bool isBlank(const GapTree::Place& place) const;
    std::vector<std::string> changesOutsideGaps() const;

    const GapTree& _old;
    const GapTree& _newer;
    const GapTree* _reference;
    std::map<GapNumber, GapTree::Place> _carried;
    std::vector<GapTree::Place> _leftOver;
};

} // namespace gaps
