#pragma once

#include "http/MessageBody.h"
#include "net/Connection.h"

#include <functional>
#include <string_view>

namespace proxy
{

/// Receives the body of a message from `from` and passes it to `passOn` block by block, as it
/// arrives: no body is too large for the memory, and the client gets the first byte without waiting
/// for the last.
///
/// `decoder` removes the framing and knows where the body ends; bytes of the body may already have
/// been received along with the head. Returns when the body is complete. Throws BadMessage if the
/// connection ends before that, and whatever `passOn` throws.
void relayBody(
    Connection& from, BodyDecoder& decoder, const std::function<void(std::string_view)>& passOn);

} // namespace proxy
