#pragma once

#include <stdexcept>

namespace proxy
{

/// A message that violates the grammar of HTTP, or ends before it is complete. `what()` is a
/// sentence for the person at the client, and for the log. From a client such a message leads to a
/// 400 (Bad Request) response, from an origin server to a 502 (Bad Gateway).
class BadMessage : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// The start line alone is longer than the proxy accepts. From a client that means 414 (URI Too
/// Long, RFC 9110 section 15.5.15).
class TargetTooLong : public BadMessage
{
    using BadMessage::BadMessage;
};

/// The head is longer than the proxy accepts. From a client that means 431 (Request Header Fields
/// Too Large, RFC 6585 section 5).
class HeadTooLong : public BadMessage
{
    using BadMessage::BadMessage;
};

/// A request whose major version of HTTP is not 1: 505 (HTTP Version Not Supported, RFC 9110
/// section 15.6.6).
class VersionNotSupported : public BadMessage
{
    using BadMessage::BadMessage;
};

/// A request that HTTP allows, but for something that this proxy cannot do: 501 (Not Implemented,
/// RFC 9110 section 15.6.2).
class NotImplemented : public BadMessage
{
    using BadMessage::BadMessage;
};

} // namespace proxy
