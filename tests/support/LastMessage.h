#pragma once

#include "tests/support/Play.h"

namespace Plays
{

/// True if the play says nothing more about the current connection of this C after `step`. Then C
/// closes the connection or keeps it, as an ordinary server would.
bool isLastMessage(Party origin, const Play& play, std::size_t step);

} // namespace Plays
