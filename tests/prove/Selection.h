#pragma once

#include "tests/prove/Subject.h"

#include <cstddef>
#include <string>
#include <vector>

namespace Proof
{

/// Which subjects to prove.
struct Selection
{
    std::vector<std::string> files; ///< empty: all
    int lab = 0;                    ///< only faults of this lab, and variants of its gaps; 0: all
    int tenth = 0;                  ///< every tenth one, from 1 to 10; 0: all
    bool mutants = false;           ///< the mutants of the gaps, and nothing else
    bool apart = false;             ///< each variant by itself
};

/// The subjects, the longest first: the base trees themselves (not with `tenth`), each gap blank (not
/// with `files`), and the selected faults and variants. With `mutants`: only these. Throws
/// gaps::Refusal.
std::vector<Subject> selectedSubjects(const Selection& selection);

} // namespace Proof
