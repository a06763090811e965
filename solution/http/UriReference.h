#pragma once

#include "http/RequestTarget.h"

#include <optional>
#include <string_view>

namespace proxy
{

/// What a reference means that stands in a response to a request for `base` (RFC 3986 section 5.2),
/// such as the value of Location: `http://host/path`, `//host/path`, `/path`, `page?id=1`, `?id=2`.
/// A fragment is cut off; the path is not decoded. Nothing, if it is not a URI of http.
std::optional<RequestTarget> resolve(std::string_view reference, const RequestTarget& base);

} // namespace proxy
