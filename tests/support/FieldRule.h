#pragma once

#include "tests/support/Transcript.h"
#include "tools/wire/Message.h"

#include <optional>
#include <string>
#include <vector>

namespace Plays
{

/// Do the fields of the message fit the field lines of a play? A rule is `Name: value`, `Name: *`,
/// `Name= value`, `!Name` or `!Name: value`. Names have no case; a value may be one member of a
/// list, a media type may carry parameters, and `Host: a:80` is `Host: a` (RFC 9110 sections 5.1,
/// 5.6.1, 8.3.1, 7.2). With `=` the value is compared byte for byte. A name that is listed several
/// times must come as often, in this order, or (but for `=` and Set-Cookie) combined into one list
/// (section 5.3).
std::optional<Difference> judgeFields(
    const std::vector<std::string>& rules, const Wire::Message& message);

} // namespace Plays
