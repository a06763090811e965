#pragma once

#include "tests/differential/Dice.h"
#include "tests/differential/GeneratedMessage.h"

#include <string>
#include <vector>

namespace Differential
{

/// The same name, or word of a list, with other letters in capitals.
std::string inOtherCase(std::string name, Dice& dice);

/// Adds some fields, most of them with names out of `known`. The values are odd but legal; a name
/// may come again.
void addOddFields(Fields& fields, Dice& dice, const std::vector<const char*>& known);

/// Adds fields that are for the next one on the way alone. `close`: the connection ends after this
/// message.
void addHopByHop(Fields& fields, Dice& dice, bool close);

void shuffle(Fields& fields, Dice& dice);

/// A body: any bytes, often such that look like HTTP; sometimes large.
std::string oddBody(Dice& dice);

/// The head as text. Blanks stand around the values where they may.
std::string written(const std::string& startLine, const Fields& fields, Dice& dice);

} // namespace Differential
