#pragma once

#include "tests/support/LabName.h"

#include <string>

namespace Plays
{

/// The hand-out of a lab as its reader has it: in the language of the reader, if it has been translated.
struct Handout
{
    std::string file;    ///< `labs/01-serve-a-file/README.md`; empty if the lab has none
    std::string title;   ///< `Serve a file`
    std::string section; ///< the heading of the section that was asked for
};

/// Finds the hand-out of a lab, below the current folder. `section`: a heading of the English one.
Handout handoutOf(const LabName& lab, const std::string& section = "");

} // namespace Plays
