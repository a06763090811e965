#pragma once

#include "http/MessageHead.h"

#include <cstdint>
#include <functional>
#include <string_view>

namespace proxy
{

/// The second half of a response whose first half came from another one to the same request. It is
/// requested again from its first byte, and what the client already has is compared, not sent: so
/// the client has the body of the second response, and nothing is put together from two versions.
class Continuation
{
public:
    /// `first`: the head of the first response. `sent`: how many bytes of its body the client has.
    /// `next` returns those bytes, block by block; each is valid until the next call.
    Continuation(ResponseHead first, std::uint64_t sent, std::function<std::string_view()> next);

    /// Throws BadMessage if this is not the head of the first response again: only the fields that
    /// differ from one message to the next may (Date, Age, Via, Cache-Status, hop-by-hop fields).
    void check(const ResponseHead& head) const;
    /// Returns the end of the block: what the client does not have yet. Throws BadMessage if the
    /// rest of the block is not what it has.
    std::string_view skipKnown(std::string_view block);
    /// Throws BadMessage if the second response is over and was shorter than what the client has.
    void checkEnd() const;

private:
    ResponseHead _first;
    std::uint64_t _left; ///< bytes that are still to be compared
    std::function<std::string_view()> _next;
    std::string_view _block; ///< some of them
};

} // namespace proxy
