#pragma once

#include <string>
#include <string_view>

namespace proxy
{

/// The media type (RFC 9110 section 8.3.1) that the suffix of a file name implies: "text/html" for
/// `page.html`; "application/octet-stream", which means arbitrary bytes, if the suffix is unknown.
std::string mediaType(std::string_view fileName);

/// Whether the name ends in a suffix that mediaType() knows.
bool hasKnownSuffix(std::string_view fileName);

} // namespace proxy
