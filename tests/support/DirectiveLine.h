#pragma once

#include "tests/support/Play.h"

#include <string_view>

/// One line of a scene that is no message.
namespace Plays
{

/// Does the line begin as a directive does: `then`, `crowd`, or one of the parties and a blank?
bool isDirective(std::string_view line);

/// Throws TextFault, with the list of what there is, for a directive that does not exist.
Directive parseDirective(std::string_view line);

/// Does it look at what B does, so that a play with it tests something?
bool looksAtB(Verb verb);

/// Does A begin to speak with it?
bool isBegunByA(const Directive& directive);

} // namespace Plays
