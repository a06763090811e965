#pragma once

#include <string>
#include <string_view>

namespace Site
{

/// The text with `&`, `<`, `>` and `"` escaped for HTML.
std::string escaped(std::string_view text);

/// A complete HTML page with `body` in its main column. Style and icon are part of it, so it loads
/// nothing else.
std::string htmlPage(const std::string& title, const std::string& body);

/// The picture of client, proxy and origin, as an SVG element in the colours of the page.
std::string clientProxyOrigin();

/// The same picture as a file.
std::string svgFile();

} // namespace Site
