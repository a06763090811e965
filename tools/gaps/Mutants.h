#pragma once

#include "tools/gaps/GapFile.h"

#include <cstddef>
#include <string>
#include <vector>

namespace gaps
{

/// The body of a gap with one small change, which usually is a mistake.
struct Mutant
{
    /// ``Gap 7.6: in `return left <= limit;`, `<=` became `<`.`` It identifies the mutant in its tree,
    /// also after changes elsewhere in the file: there is no line number in it.
    std::string sentence;
    std::size_t line = 0; ///< where the change begins, an index into GapFile::lines
    std::string body;     ///< whole lines
};

/// The mutants of a gap in the order of their places. No two have the same code or the same
/// sentence. Some may not compile.
std::vector<Mutant> mutantsOf(const GapFile& file, const Gap& gap);

} // namespace gaps
