#pragma once

#include "http/MessageHead.h"

namespace proxy
{

/// Rejects a request that could be parsed, but that HTTP forbids all the same.
///
/// - Throws VersionNotSupported if the major version is not 1: this proxy does not know what such a
///   request means.
/// - Throws BadMessage if the method is not a token.
/// - Throws BadMessage if a request does not have exactly one Host field: two programs on the way
///   might each believe a different one (RFC 9112 section 3.2). In HTTP/1.0 there may be none.
/// - Throws BadMessage if the Host field is not valid for this target (isHostField()).
void checkRequest(const RequestHead& request);

} // namespace proxy
