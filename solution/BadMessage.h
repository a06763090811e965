#pragma once

#include <stdexcept>

namespace proxy
{

/// A message that breaks the grammar of HTTP, or ends too early. `what()` is a sentence that says
/// how. From a client it becomes a 400 response, from an origin server a 502.
class BadMessage : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// A head whose start line alone is longer than we are ready to hold: 414 (RFC 9110 section
/// 15.5.15).
class TargetTooLong : public BadMessage
{
    using BadMessage::BadMessage;
};

/// A head that is longer than we are ready to hold: 431 (RFC 6585 is where the number comes from).
class HeadTooLong : public BadMessage
{
    using BadMessage::BadMessage;
};

/// A request with a major version of HTTP that is not ours: 505 (RFC 9110 section 15.6.6).
class VersionNotSupported : public BadMessage
{
    using BadMessage::BadMessage;
};

/// A request for something that HTTP allows, but that is not known here: 501 (RFC 9110 section
/// 15.6.2).
class NotImplemented : public BadMessage
{
    using BadMessage::BadMessage;
};

} // namespace proxy
