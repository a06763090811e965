#pragma once

#include "tools/gaps/GapFile.h"
#include "tools/gaps/SourceTree.h"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace gaps
{

/// A source tree and all its gaps.
class GapTree
{
public:
    struct Place
    {
        const GapFile* file;
        const Gap* gap;
    };

    /// Reads a folder. Throws a Refusal that lists the errors if its markers break the rules.
    static GapTree read(const std::string& folder);

    /// Adds a diagnostic for each violation of the marker rules, and does not throw.
    GapTree(SourceTree tree, Diagnostics& diagnostics);

    GapTree(GapTree&&) = default;
    GapTree& operator=(GapTree&&) = default;
    GapTree(const GapTree&) = delete;
    GapTree& operator=(const GapTree&) = delete;
    ~GapTree() = default;

    const SourceTree& files() const { return _tree; }

    /// The gaps in the order of their numbers.
    const std::map<GapNumber, Place>& gaps() const { return _gaps; }

    /// Whether no gap has an else part: then it is a starter, or a student's tree.
    bool isDerived() const;

    /// The gaps of one file; nullptr if it has none.
    const GapFile* gapsOf(const std::string& path) const;

    std::string body(GapNumber number) const;

    /// Throws a Refusal if one of these gaps is not in the tree.
    void require(const std::vector<GapNumber>& numbers) const;

    /// The tree with other bodies; see GapFile::withBodies().
    SourceTree withBodies(
        const std::function<std::optional<std::string>(const Place&)>& bodyFor) const;

    /// Adds a diagnostic for each gap that cannot be made blank.
    void checkKinds(Diagnostics& diagnostics) const;

    /// The tree that students get: without else parts; the gaps of labs before `lab` are filled,
    /// and those in `filled`; the others are blank. Throws a Refusal if a gap cannot be made blank.
    SourceTree derived(int lab, const std::vector<GapNumber>& filled = {}) const;

private:
    SourceTree _tree;
    std::map<std::string, GapFile> _gapFiles;
    std::map<GapNumber, Place> _gaps;
};

} // namespace gaps
