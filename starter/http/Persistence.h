#pragma once

#include "http/FieldList.h"

#include <string>

namespace proxy
{

/// Whether the sender of a message keeps the connection open for another one (RFC 9112 section
/// 9.3). It does not if Connection says `close`. Otherwise it does in HTTP/1.1 and any later 1.x,
/// and in HTTP/1.0 if Connection says `keep-alive`. Connection is a list, and there may be several
/// lines of it.
/// `version` is that of the message, such as "HTTP/1.1". It is empty if the message could not be
/// parsed; the connection is not kept then.
bool keepsConnection(const std::string& version, const FieldList& fields);

} // namespace proxy
