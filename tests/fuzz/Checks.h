#pragma once

#include "http/MessageHead.h"

#include <string>

using namespace proxy;

namespace Fuzz
{

/// The fields as lines, each with its CRLF.
std::string formatted(const FieldList& fields);

/// Throws Broken if the two lists differ in a byte, in their order or in their number.
void sameFields(const FieldList& one, const FieldList& other, const std::string& what);

/// What holds for every list that FieldList::parse() has read, and for what is asked of it.
void checkFields(const FieldList& fields);

/// What holds for the request that B sends to C, when A has sent this one and it has passed
/// checkRequest() and requestBodyFraming().
void checkForwarded(const RequestHead& request);

} // namespace Fuzz
