#pragma once

#include "tests/support/LabName.h"

#include <string>
#include <vector>

namespace Plays
{

/// The hand-out of a lab: a folder like labs/01-serve-a-file.
struct LabFolder
{
    /// One half of a lab that takes longer than the others.
    struct Half
    {
        std::string name;               ///< `a`
        std::string title;              ///< of the heading `## 7a: Store, age and reuse`
        std::vector<std::string> order; ///< the numbers of its gaps: `<!-- order 7a: 7.2 7.3 -->`
    };

    std::string title;  ///< `Serve a file`; empty if there is no such folder
    std::string readme; ///< `labs/01-serve-a-file/README.md`; empty if there is no such folder
    /// The numbers of the gaps in the order that a comment recommends, `<!-- order: 7.2 7.3 7.1 -->`, or
    /// those of its halves. Empty if there is none: then the order is that of the numbers.
    std::vector<std::string> order{};
    std::vector<Half> halves{};
};

/// Finds the folder of a lab in `labs`, below the current folder. That of a half has the half's title.
LabFolder labFolder(const LabName& lab);

/// All labs in `labs`, in order; instead of a lab in halves, its halves.
std::vector<LabName> allLabs();

/// The labs that somebody means with this word: `3`, `7a`, or `7` for both halves. Empty if there is no such lab.
std::vector<LabName> labsNamed(const std::string& word);

/// The lab, or the half of one, that a gap belongs to.
LabName labNameOf(const std::string& gap);

} // namespace Plays
