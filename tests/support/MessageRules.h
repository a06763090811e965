#pragma once

#include "tests/support/Play.h"

#include <optional>
#include <string>

namespace Plays
{

/// What is wrong with a message of a play, and in which line.
struct Mistake
{
    int line = 0;
    std::string sentence;
};

/// The mistake in a message that A or C sends; std::nullopt if there is none. `line`: where the
/// message begins. `written`: its direction (`A>B`). `headEnds`: the message has the empty line
/// that ends its head.
std::optional<Mistake> mistakeIn(
    const Sent& sent, int line, const std::string& written, bool headEnds);

/// The mistake in a message that is expected of B. `goesOn`: the play already expects an earlier
/// message to that party, so a body without a head may follow.
std::optional<Mistake> mistakeIn(const Expected& expected, int line, bool goesOn);

} // namespace Plays
