#pragma once

#include <string>

namespace Plays
{

/// The hand-out of a lab: a folder like labs/01-serve-a-file.
struct LabFolder
{
    std::string title;  ///< `Serve a file`; empty if there is no such folder
    std::string readme; ///< `labs/01-serve-a-file/README.md`; empty if there is no such folder
};

/// Finds the folder of a lab in `labs`, below the current folder.
LabFolder labFolder(int lab);

} // namespace Plays
