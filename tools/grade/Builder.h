#pragma once

#include "tests/prove/BaseTrees.h"
#include "tools/grade/BuildBox.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace Grade
{

/// A source tree: the files that differ from a tree of the kit.
struct Candidate
{
    const Proof::BaseTree* base = nullptr;
    std::map<std::string, std::string> changed; ///< files, by their path in the tree
};

/// What has been built of a candidate.
struct Built
{
    std::string proxy;  ///< the program; empty if it does not link
    std::string tables; ///< the program that asks its functions; empty if that does not link
    /// What the compiler says about a file, by its path; the base tree's file has been used instead.
    std::map<std::string, std::string> errors;
    std::string linkError; ///< what the linker says
    std::string limit;     ///< which limit the compiler has reached; then nothing more is built
};

/// Builds candidates in boxes: a box compiles one file, and sees the sources of its tree alone; another
/// one links, and sees only object files. Object files of the base tree are used again.
class Builder
{
public:
    /// `kit`: the kit's folder, absolute; `bases`: what make has built there.
    Builder(std::string kit, const Proof::BaseTrees& bases);

    /// How the compiler is kept apart (BuildBox::rung).
    const std::string& rung() const { return _box.rung(); }

    /// Builds in `folder`, which exists and is empty.
    Built build(const Candidate& candidate, const std::string& folder) const;

private:
    Ending compile(const std::string& folder, const std::string& source) const;
    void compileAll(const Candidate& candidate, const std::string& folder, Built& built,
        std::map<std::string, std::string>& objects) const;
    std::string link(const std::string& folder, const std::string& program,
        const std::vector<std::string>& objects) const;
    std::set<std::string> affected(const Candidate& candidate) const;

    BuildBox _box;
    std::string _kit;
    const Proof::BaseTrees& _bases;
};

} // namespace Grade
