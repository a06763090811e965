#pragma once

#include "tests/model/Sequence.h"
#include "tests/support/Dice.h"

namespace Model
{

/// Generates a random sequence. `timePasses`: it contains waits, and makes the proxy work after it
/// has answered. Otherwise nothing depends on a second more or less.
Sequence makeSequence(Support::Dice& dice, bool timePasses);

} // namespace Model
