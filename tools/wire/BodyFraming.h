#pragma once

#include "tools/wire/Head.h"

#include <cstdint>

namespace Wire
{

/// How the end of a body is known (RFC 9112 section 6.3).
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
    std::uint64_t length = 0; ///< what Content-Length says, if that frames the body
};

/// Decides by the head how the body ends. `isBare`: there is none whatever the fields say, because
/// of what was asked (HEAD, CONNECT). Throws Fault for a head that leaves it open.
BodyFraming bodyFraming(const Head& head, bool ofRequest, bool isBare);

} // namespace Wire
