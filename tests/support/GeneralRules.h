#pragma once

#include "tests/support/Transcript.h"
#include "tools/wire/Message.h"

#include <optional>
#include <string>

namespace Plays
{

/// What no right proxy ever does in a head, whatever a play lists: the difference tells the rule
/// and its section. `askedVersion`: of the request that a response answers (`HTTP/1.0`); empty if
/// that is not known. The head must be whole.
std::optional<Difference> brokenRule(const Wire::Message& message, const std::string& askedVersion);

} // namespace Plays
