#pragma once

#include <string>
#include <vector>

namespace Plays
{

/// The hand-out of a lab: a folder like labs/01-serve-a-file.
struct LabFolder
{
    std::string title;  ///< `Serve a file`; empty if there is no such folder
    std::string readme; ///< `labs/01-serve-a-file/README.md`; empty if there is no such folder
    /// The numbers of the gaps in the order that a comment recommends, `<!-- order: 7.2 7.3 7.1 -->`. Empty
    /// if there is none: then the order is that of the numbers.
    std::vector<std::string> order{};
};

/// Finds the folder of a lab in `labs`, below the current folder.
LabFolder labFolder(int lab);

} // namespace Plays
