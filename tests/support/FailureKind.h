#pragma once

#include "tests/support/Outcome.h"
#include "tests/support/ProxyProcess.h"

#include <string>

namespace Plays
{

/// What B has done when a test failed. `waited`: B has not done in time what was waited for; `crashed`: one
/// of its processes said so.
FailureKind kindOfFailure(const Support::ProxyProcess& proxy, bool waited, bool crashed);

/// True if the box limits the size of this folder, and B has filled it.
bool isFull(const std::string& folder);

} // namespace Plays
