#pragma once

#include <string>
#include <string_view>

namespace proxy
{

/// The media type for a file name, by its suffix (RFC 9110 section 8.3.1): "text/html" for
/// `page.html`. "application/octet-stream", plain bytes, for a suffix that is not known.
std::string mediaType(std::string_view fileName);

/// Whether the name ends in a suffix that mediaType() knows.
bool hasKnownSuffix(std::string_view fileName);

} // namespace proxy
