#pragma once

#include "tests/support/Play.h"

#include <string_view>

/// A line of a scene that is not part of a message.
namespace Plays
{

/// True if the line begins like a directive: with `then`, `crowd`, or a party and a space.
bool isDirective(std::string_view line);

/// Throws TextFault for an unknown directive, with a list of those that the party has.
Directive parseDirective(std::string_view line);

/// True if the directive checks something that B does, so that a play with it tests something.
bool looksAtB(Verb verb);

/// True if the directive makes A contact B.
bool isBegunByA(const Directive& directive);

} // namespace Plays
