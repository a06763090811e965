#pragma once

#include "tests/support/Transcript.h"
#include "tools/wire/Message.h"

#include <optional>
#include <string>
#include <vector>

namespace Plays
{

/// Compares the fields of a message with the field lines of a play; returns the first difference. A
/// rule is `Name: value`, `Name: *`, `Name= value`, `!Name` or `!Name: value`. Names are compared
/// without case; the value may be one member of a list, a media type may have parameters, and
/// `Host: a:80` equals `Host: a` (RFC 9110 sections 5.1, 5.6.1, 8.3.1, 7.2). With `=`, the value is
/// compared byte for byte. A name that is listed several times must come as often, in this order,
/// or (except with `=`, and Set-Cookie) combined into one list (section 5.3).
std::optional<Difference> judgeFields(
    const std::vector<std::string>& rules, const Wire::Message& message);

} // namespace Plays
