#pragma once

#include "tests/support/Transcript.h"

#include <cstddef>
#include <string>
#include <vector>

namespace Plays
{

/// A row of a table for which the function returned something else.
struct WrongRow
{
    int line = 0;      ///< of the table's file
    std::string asked; ///< the arguments
    std::string told; ///< what was expected and what was returned; empty if the difference shows it
    Difference difference; ///< of an answer with many parts
};

struct WrongRows
{
    std::vector<WrongRow> first; ///< those that are shown
    std::size_t further = 0;     ///< how many more there are
};

/// The rows, each in a line or a few.
std::vector<std::string> linesOf(const WrongRows& rows);

} // namespace Plays
