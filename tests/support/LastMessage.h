#pragma once

#include "tests/support/Play.h"

namespace Plays
{

/// True if the play does not say itself how this C goes on with its connection after `step`: then
/// C behaves as an ordinary server does.
bool isLastMessage(Party origin, const Play& play, std::size_t step);

} // namespace Plays
