#pragma once

#include "tests/model/Sequence.h"
#include "tests/support/Dice.h"

namespace Model
{

/// Generates a random sequence. `timePasses`: the sequence contains waits, and responses that the
/// proxy revalidates after it has answered. Otherwise nothing depends on a second more or less.
Sequence makeSequence(Support::Dice& dice, bool timePasses);

} // namespace Model
