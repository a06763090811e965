#pragma once

#include "tests/support/Transcript.h"
#include "tools/wire/Message.h"

#include <optional>
#include <string>

namespace Plays
{

/// A rule that every head must follow, whatever a play lists, and that this one breaks; the
/// difference names the rule and its section. std::nullopt if the head breaks none. The head must
/// be complete. `requestVersion`: that of the request to which a response belongs (`HTTP/1.0`);
/// empty if unknown.
std::optional<Difference> brokenRule(
    const Wire::Message& message, const std::string& requestVersion);

} // namespace Plays
