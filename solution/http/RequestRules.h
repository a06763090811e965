#pragma once

#include "http/MessageHead.h"

namespace proxy
{

/// Refuses a request that has the right form, but that HTTP forbids all the same.
///
/// - A major version other than 1: what it means is not known here. Throws VersionNotSupported.
/// - A method that is no token. Throws BadMessage.
/// - Not exactly one Host field in HTTP/1.1, or more than one in HTTP/1.0: two programs on the way
///   might each believe another one. Throws BadMessage (RFC 9112 section 3.2).
/// - A Host field that is not empty and not a host, with or without a port. Throws BadMessage.
void checkRequest(const RequestHead& request);

} // namespace proxy
