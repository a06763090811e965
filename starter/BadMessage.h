#pragma once

#include <stdexcept>

/// A message that breaks the grammar of HTTP, or ends too early. `what()` is a sentence that says
/// how. From a client it becomes a 400 response, from an origin server a 502.
class BadMessage : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// A head that is longer than we are ready to hold: 431 (RFC 6585 is where the number comes from).
class HeadTooLong : public BadMessage
{
    using BadMessage::BadMessage;
};
