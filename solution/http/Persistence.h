#pragma once

#include "http/FieldList.h"

#include <string>

namespace proxy
{

/// Whether the sender of a message keeps the connection for another one (RFC 9112 section 9.3):
/// not if Connection says `close`; else in HTTP/1.1 (and a later 1.x) it does, and in HTTP/1.0 if
/// Connection says `keep-alive`. Connection is a list, and may stand in several lines.
/// `version` is that of the message, such as "HTTP/1.1"; empty if there was none to understand:
/// then no.
bool keepsConnection(const std::string& version, const FieldList& fields);

} // namespace proxy
