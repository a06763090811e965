#pragma once

#include "tests/support/Play.h"

namespace Plays
{

/// True if the play says nothing more about the current connection of this C after `step`. Then C
/// closes it, or not, as an ordinary server does.
bool isLastMessage(Party origin, const Play& play, std::size_t step);

} // namespace Plays
