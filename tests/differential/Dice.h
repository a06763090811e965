#pragma once

#include "tests/support/Dice.h"

namespace Differential
{

using Support::Dice;

} // namespace Differential
