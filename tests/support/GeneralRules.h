#pragma once

#include "tests/support/Transcript.h"
#include "tools/wire/Message.h"

#include <optional>
#include <string>

namespace Plays
{

/// The first rule that every head must follow, whatever a play lists, and that this head breaks;
/// the difference names the rule and its section of the RFC. std::nullopt if the head breaks none.
/// The head must be complete. `requestVersion`: the version of the request that a response answers
/// (`HTTP/1.0`); empty if unknown.
std::optional<Difference> brokenRule(
    const Wire::Message& message, const std::string& requestVersion);

} // namespace Plays
