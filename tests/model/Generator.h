#pragma once

#include "tests/differential/Dice.h"
#include "tests/model/Sequence.h"

namespace Model
{

/// Generates a random sequence. `timePasses`: it contains waits, and makes the proxy work after it
/// has answered. Otherwise nothing depends on a second more or less.
Sequence makeSequence(Differential::Dice& dice, bool timePasses);

} // namespace Model
