#pragma once

#include <string>

namespace proxy
{

/// The reason phrase of a status code, as RFC 9110 section 15 has it (and RFC 6585 section 5 for
/// 431). Empty for any other status: a status line needs no reason phrase (RFC 9112 section 4).
std::string reasonPhrase(int status);

} // namespace proxy
