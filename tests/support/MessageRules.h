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

/// Can this be sent? `line` is where it begins, `written` how (`A>B`), `headEnds`: there is an
/// empty line.
std::optional<Mistake> mistakeIn(
    const Sent& sent, int line, const std::string& written, bool headEnds);

/// Can this be expected? `goesOn`: B has spoken to that one before, so a body alone may follow.
std::optional<Mistake> mistakeIn(const Expected& expected, int line, bool goesOn);

} // namespace Plays
