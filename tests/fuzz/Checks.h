#pragma once

#include "http/MessageHead.h"

#include <string>

using namespace proxy;

namespace Fuzz
{

/// The fields as field lines, each with its CRLF.
std::string formatted(const FieldList& fields);

/// Throws Broken unless both lists have the same fields, byte for byte and in the same order.
void sameFields(const FieldList& one, const FieldList& other, const std::string& what);

/// Checks what must hold for every list that FieldList::parse() returns, and for its members.
void checkFields(const FieldList& fields);

/// Checks what must hold for the request that the proxy sends to the origin, if the client's
/// request has passed checkRequest() and requestBodyFraming().
void checkForwarded(const RequestHead& request);

} // namespace Fuzz
