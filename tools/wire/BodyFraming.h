#pragma once

#include "tools/wire/Head.h"

#include <cstdint>

namespace Wire
{

/// What marks the end of a body (RFC 9112 section 6.3).
enum class Framing
{
    none,      ///< there is no body
    length,    ///< Content-Length
    chunked,   ///< the last chunk
    untilClose ///< the end of the connection
};

struct BodyFraming
{
    Framing framing = Framing::none;
    std::uint64_t length = 0; ///< the value of Content-Length, if it marks the end
};

/// Determines from the head how the body ends. `isBare`: there is no body whatever the fields say,
/// because of the request's method (HEAD, CONNECT). Throws Fault if the head is ambiguous.
BodyFraming bodyFraming(const Head& head, bool ofRequest, bool isBare);

} // namespace Wire
