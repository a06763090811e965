#pragma once

#include "tests/support/FailureText.h"
#include "tests/support/TestHarness.h"

namespace Plays
{

/// Plays one play slowly, and draws the ladder on standard output while it grows; then says how it has
/// ended. With `step`, waits for the Enter key at each step. Returns the exit status: 0 if it passed,
/// otherwise 1. Throws Interrupted.
int playLive(const CatalogEntry& entry, TestHarness::Settings settings, const FailureStyle& style,
    bool step);

} // namespace Plays
