#pragma once

#include "tests/support/Outcome.h"
#include "tests/support/PlayCatalog.h"

#include <string>

namespace Plays
{

/// A failed test as a student reads it: the ladder up to where it went wrong, what was expected
/// and what came, B's last words, what to read, and how to run it again. `again` is put behind
/// that command. Ends with a line end.
std::string failureText(const CatalogEntry& entry, const Result& result, const std::string& again);

/// Where to read about a specification that a play names (`RFC 9112 section 4`): its address.
/// Empty if it is none of the RFCs.
std::string addressOf(const std::string& spec);

} // namespace Plays
