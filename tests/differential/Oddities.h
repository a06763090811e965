#pragma once

#include "tests/differential/GeneratedMessage.h"
#include "tests/support/Dice.h"

#include <string>
#include <vector>

namespace Differential
{

using Support::Dice;

/// The same name or token, with some letters in the other case.
std::string inOtherCase(std::string name, Dice& dice);

/// Adds fields with unusual but valid values, usually with names from `known`; names may be
/// repeated.
void addOddFields(Fields& fields, Dice& dice, const std::vector<const char*>& known);

/// Adds hop-by-hop fields. `close`: the connection ends after this message.
void addHopByHop(Fields& fields, Dice& dice, bool close);

/// Puts the fields into a random order.
void shuffle(Fields& fields, Dice& dice);

/// A body of any bytes, often bytes that look like HTTP; sometimes large.
std::string oddBody(Dice& dice);

/// The head as text, with optional whitespace around the values.
std::string written(const std::string& startLine, const Fields& fields, Dice& dice);

} // namespace Differential
