#pragma once

#include "http/MessageHead.h"

#include <cstdint>
#include <functional>
#include <string_view>

namespace proxy
{

/// A response of which the store has a part and the origin sends the rest, in the middle of it.
struct StoredRest
{
    using Sink = std::function<void(std::string_view)>;
    using Source = std::function<void(const Sink&)>;

    ResponseHead head;    ///< of the response to the client
    std::uint64_t length; ///< of its body, in bytes
    Source before;        ///< passes on the bytes before those that the origin sends
    Source behind;        ///< and those behind them
    std::uint64_t asked;  ///< how many bytes the origin was asked for; it must send exactly these
};

} // namespace proxy
