#pragma once

#include <string>
#include <string_view>

namespace proxy
{

/// Returns the text so that it is safe to look at in a terminal: a byte that could do more there
/// than show a character is written as `\xHH`. These are control characters (C0, DEL and C1),
/// Unicode's marks that change the direction of the text, invisible ones and line separators, and
/// whatever is not valid UTF-8; and the backslash itself, so that each escaped byte is a real one. The
/// characters (of ASCII) in `also` are escaped too. The result has at most `most` bytes; no character
/// and no escape is cut in two.
std::string printable(std::string_view text, std::size_t most, std::string_view also = {});

} // namespace proxy
