#pragma once

#include "tests/support/Story.h"
#include "tools/origin/Message.h"

#include <optional>
#include <string>

namespace Plays
{

/// Does the message fit one field line of a play? `rule` is `Name: value`, `Name: *`, `!Name` or
/// `!Name: value`. Names have no case; a value may be one member of a list, a media type may carry
/// parameters, and `Host: a:80` is `Host: a` (RFC 9110 sections 5.1, 5.6.1, 8.3.1, 7.2).
std::optional<Difference> judgeField(const std::string& rule, const Wire::Message& message);

} // namespace Plays
