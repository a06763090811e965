#pragma once

#include "tests/support/Transcript.h"

#include <string>
#include <string_view>

namespace Plays
{

/// What the program that asks the functions has answered (tests/asked/Functions.h).
struct FunctionAnswer
{
    std::string kind; ///< `value`, `head`, `fields`, `set`, `threw`, `blank`, `ended`, `misread`
    std::string text;
};

/// Whether the answer is what the last cell of a row expects. It may be given in any way that means
/// the same: see docs/tables.md. Throws TextFault.
bool accepts(std::string_view expected, const FunctionAnswer& answer);

/// The answer in the form of a cell, for a person.
std::string shown(const FunctionAnswer& answer);

/// Where an answer that is not accepted differs. Both sides are in the same form: of the answers that would
/// be accepted, the expected one is that which is most like this answer.
Difference differenceOf(std::string_view expected, const FunctionAnswer& answer);

} // namespace Plays
