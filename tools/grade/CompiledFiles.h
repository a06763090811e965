#pragma once

#include "tests/prove/BaseTrees.h"

#include <map>
#include <string>
#include <utility>

namespace Grade
{

/// A source tree: the files that differ from a tree of the kit.
struct Candidate
{
    const Proof::BaseTree* base = nullptr;
    std::map<std::string, std::string> changed{}; ///< files, by their path in the tree

    /// A file of this tree, which its base has too.
    const std::string& bytesOf(const std::string& path) const;

    /// True if both have the same files, whatever their bases are.
    bool isSameAs(const Candidate& other) const;
};

/// The object files that are there already, by what they were made from. A file is compiled only once, and
/// not at all if it is as in a tree of the kit.
class CompiledFiles
{
public:
    /// Object files, by the path of their source in the tree and its text.
    using Objects = std::map<std::pair<std::string, std::string>, std::string>;

    explicit CompiledFiles(const Proof::BaseTrees& bases);

    /// Those that were compiled with the same headers as this tree has: any file may include any header.
    Objects& suiting(const Candidate& candidate);

private:
    std::map<std::map<std::string, std::string>, Objects> _byHeaders;
};

} // namespace Grade
