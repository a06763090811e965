#pragma once

#include "tests/support/Transcript.h"
#include "tools/wire/Message.h"

#include <string>
#include <string_view>
#include <vector>

/// Makes events of a transcript.
namespace Plays
{

/// A message of B, as far as it has come. `note`: what happened to the message, such as
/// `incomplete`.
Event eventOf(const Wire::Message& message, Party from, Party to, std::string note = "");

/// A message that the harness sends: the lines of its head (none for raw bytes), and its body.
Event eventOf(std::vector<std::string> head, std::string_view body, Party from, Party to);

/// A message that was expected and has not come.
Event awaited(std::vector<std::string> head, Party from, Party to);

} // namespace Plays
