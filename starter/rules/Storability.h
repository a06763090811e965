#pragma once

#include "http/MessageHead.h"

namespace proxy
{

/// Whether a cache may keep this response to a GET request (a small part of RFC 9111 section 3):
/// only status 200, and not if Cache-Control says `no-store` or `private`. An error that is kept
/// outlives its cause, and what is private to one client must not reach the next. What may be kept
/// is kept, whatever its framing was, and an empty body too.
bool mayBeStored(const ResponseHead& response);

/// Whether a shared cache may keep this response to this GET request: all of RFC 9111 section 3. It
/// must not, if
/// - one of the two says `no-store`; but `must-understand` in the response takes the place of its
///   no-store, and asks that understandsStatus() (sections 5.2.1.5, 5.2.2.3, 5.2.2.5);
/// - the response says `private`, without field names (section 5.2.2.7);
/// - the request has Authorization, and the response does not say `must-revalidate`, `public` or
///   `s-maxage` (section 3.5);
/// - its status isAboutTheRequest(); or it is a 206 of which partialContentRange() says nothing;
/// - its Vary names `*`: no request would ever match it (section 4.1).
///
/// Else it may, if hasLifetime() or `public` says so, whatever its status is. What says nothing of
/// that may be kept as mayBeStored() has it, and also with any status that
/// isHeuristicallyCacheable() if it hasValidator().
bool isStorable(const RequestHead& request, const ResponseHead& response);

/// Whether a response with that status answers the conditions of one request, and is nothing for
/// another: 304, 412, 416.
bool isAboutTheRequest(int status);

/// Whether the response says itself how long it is fresh: s-maxage, max-age or Expires.
bool hasLifetime(const ResponseHead& response);

/// Whether C can be asked if the response is still good: it has an ETag or a Last-Modified.
bool hasValidator(const ResponseHead& response);

/// Whether the meaning of the status is known here, with all that it asks of a cache: those of RFC
/// 9110 section 15.
bool understandsStatus(int status);

/// Whether a response with that status may be kept though it says nothing about it (RFC 9110
/// section 15.1).
bool isHeuristicallyCacheable(int status);

/// The fields that are kept with a response (RFC 9111 section 3.1): all but those that speak of one
/// connection only, and of the framing on it, and those that `private="..."` and `no-cache="..."`
/// name.
FieldList storedFields(const FieldList& fields);

} // namespace proxy
