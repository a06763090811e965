#pragma once

#include <string>
#include <string_view>

namespace Site
{

/// With `&`, `<`, `>` and `"` written so that HTML shows them.
std::string escaped(std::string_view text);

/// A whole HTML page: head with style and icon in it, `body` in the middle column. It loads
/// nothing.
std::string htmlPage(const std::string& title, const std::string& body);

/// The picture A -> B -> C, as an SVG element that takes the page's colours.
std::string pictureOfThree();

/// The same as a file of its own.
std::string svgFile();

} // namespace Site
