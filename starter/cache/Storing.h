#pragma once

#include "http/MessageHead.h"

/// Whether a cache may keep this response to a GET request (a small part of RFC 9111 section 3):
/// only status 200, and not if Cache-Control says `no-store` or `private`. An error that is kept
/// outlives its cause, and what is private to one client must not reach the next. What may be kept
/// is kept, whatever its framing was, and an empty body too.
bool mayBeStored(const ResponseHead& response);

/// The fields that are kept with a response (RFC 9111 section 3.1): all but those that speak of one
/// connection only, and of the framing on it.
FieldList storedFields(const FieldList& fields);
