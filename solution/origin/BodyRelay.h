#pragma once

#include "http/MessageBody.h"
#include "net/Connection.h"

#include <functional>
#include <string_view>

namespace proxy
{

/// Receives the body of a message from `from` and hands it on block by block, as it comes: no body
/// is too long for the memory, and A need not wait for the last byte to get the first.
///
/// `decoder` takes the framing off and knows where the body ends; bytes of the body may be there
/// already, behind the head. Returns when the body is whole. Throws BadMessage if the connection
/// ends before that, and whatever `passOn` throws.
void relayBody(
    Connection& from, BodyDecoder& decoder, const std::function<void(std::string_view)>& passOn);

} // namespace proxy
