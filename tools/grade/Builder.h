#pragma once

#include "tests/support/TemporaryFolder.h"
#include "tools/grade/BuildBox.h"
#include "tools/grade/CompiledFiles.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace Grade
{

/// What has been built of a candidate.
struct Built
{
    Candidate from;
    std::string source{}; ///< the folder with its files
    std::string proxy{};  ///< the program; empty if it does not link
    std::string tables{}; ///< the program that asks its functions; empty if that does not link
    /// What the compiler says about a file, by its path; the base tree's file has been used instead.
    std::map<std::string, std::string> errors{};
    std::string linkError{}; ///< what the linker says
    std::string limit{};     ///< which limit the compiler has reached; then nothing more is built
};

/// Builds candidates in boxes: a box compiles one file, and sees the sources of its tree alone; another
/// one links, and sees only object files. Object files that are there already are used again.
class Builder
{
public:
    /// `kit`: the kit's folder, absolute; `bases`: what make has built there.
    Builder(std::string kit, const Proof::BaseTrees& bases);

    /// How the compiler is kept apart (BuildBox::rung).
    const std::string& rung() const { return _box.rung(); }

    /// Builds in `folder`, which exists and is empty; without `tables`, only the proxy.
    Built build(const Candidate& candidate, const std::string& folder, bool tables);

private:
    Ending compile(const std::string& folder, const std::string& source) const;
    void compileAll(
        const std::string& folder, Built& built, std::map<std::string, std::string>& objects);
    std::string kept(const std::string& object);
    std::string link(const std::string& folder, const std::string& program,
        const std::vector<std::string>& objects) const;
    std::set<std::string> affected(const Candidate& candidate) const;

    BuildBox _box;
    std::string _kit;
    const Proof::BaseTrees& _bases;
    CompiledFiles _compiled;
    Support::TemporaryFolder _objects{"objects"}; ///< with those that were compiled here
    int _count = 0;                               ///< of them
};

} // namespace Grade
