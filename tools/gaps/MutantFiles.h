#pragma once

#include "tools/gaps/GapTree.h"
#include "tools/gaps/HarmlessList.h"
#include "tools/gaps/Mutants.h"

#include <cstddef>
#include <set>
#include <string>

namespace gaps
{

/// Mutants as files of bodies, as in tests/faults: comments, and a gap.
class MutantFiles
{
public:
    /// The list must outlive this object.
    explicit MutantFiles(const HarmlessList& list) : _list(list) {}

    /// Adds the mutants of a gap, and returns how many there are.
    std::size_t add(const GapTree::Place& place);

    const SourceTree& tree() const { return _tree; }

    bool has(const std::string& sentence) const { return _sentences.contains(sentence); }

    std::size_t size() const { return _sentences.size(); }

    /// How many of them are in the list.
    std::size_t harmless() const { return _harmless; }

    /// Whether it is a name that add() gives a file.
    static bool isName(const std::string& path);

private:
    const HarmlessList& _list;
    SourceTree _tree;
    std::set<std::string> _sentences;
    std::size_t _harmless = 0;
};

} // namespace gaps
