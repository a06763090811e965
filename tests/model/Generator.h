#pragma once

#include "tests/differential/Dice.h"
#include "tests/model/Sequence.h"

namespace Model
{

/// Makes up a sequence. `timePasses`: there are waits in it, and what B does after it has answered;
/// without that nothing depends on a second more or less.
Sequence makeSequence(Differential::Dice& dice, bool timePasses);

} // namespace Model
