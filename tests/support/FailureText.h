#pragma once

#include "tests/support/Outcome.h"
#include "tests/support/PlayCatalog.h"

#include <string>

namespace Plays
{

/// A failed test as a student reads it: the ladder up to the failure, what was expected and what
/// came, the end of B's log, what to read, and how to run the test again. `again` is appended to
/// that command. The text ends with a newline.
std::string failureText(const CatalogEntry& entry, const Result& result, const std::string& again);

/// The URL of a specification that a play names, such as `RFC 9112 section 4`. Empty if it is not
/// an RFC.
std::string addressOf(const std::string& spec);

} // namespace Plays
