#pragma once

#include "http/RequestTarget.h"

#include <optional>
#include <string_view>

namespace proxy
{

/// The target to which a URI reference refers in a response to a request for `base` (RFC 3986
/// section 5.2). The value of Location is such a reference: `http://host/path`, `//host/path`,
/// `/path`, `page?id=1`, `?id=2`. The fragment is cut off, and the path is not decoded.
/// std::nullopt if the text is not a reference, or if the result is not an http URI.
std::optional<RequestTarget> resolve(std::string_view reference, const RequestTarget& base);

} // namespace proxy
