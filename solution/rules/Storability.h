#pragma once

#include "rules/CacheRequest.h"
#include "rules/CacheResponse.h"

namespace proxy
{

/// Returns true if a cache may store this response to a GET request (a small part of RFC 9111
/// section 3): only status 200, and not if Cache-Control says `no-store` or `private`. A stored
/// error would outlive its cause, and what is private to one client must not reach the next.
/// Otherwise the response is stored, whatever its framing is, even with an empty body.
bool mayBeStored(const ResponseHead& response);

/// Returns true if a shared cache may store this response to this GET request: all of RFC 9111
/// section 3. It must not if
/// - the request or the response says `no-store`; but `must-understand` in the response replaces
///   its no-store, and requires understandsStatus() (sections 5.2.1.5, 5.2.2.3, 5.2.2.5);
/// - the response says `private` without field names (section 5.2.2.7);
/// - the request has Authorization, and the response does not say `must-revalidate`, `public` or
///   `s-maxage` (section 3.5);
/// - the status isAboutTheRequest(), or is 206 without a partialContentRange();
/// - Vary names `*`: no request would ever match it (section 4.1).
///
/// What forbids or demands counts as soon as it is there (CacheControl::has()), what allows (here
/// `public`, `s-maxage`, `must-revalidate` and the exception for `must-understand`) only if it is valid
/// (permits()).
///
/// Otherwise it may be stored if hasLifetime() or it says `public`, whatever the status. A response
/// that says neither may be stored if mayBeStored(), and also with any status that
/// isHeuristicallyCacheable() if it hasValidator().
bool isStorable(const CacheRequest& request, const CacheResponse& response);

/// Returns true if Connection, `private="..."` or `no-cache="..."` names a field that the rules of
/// the cache need: one that says how old the response is, how long it may be used, and for which
/// requests. storedFields() leaves such a field out, and without it the stored response would be
/// used where it must not be. So a response that does this is not stored at all.
bool hidesCacheFields(const CacheResponse& response);

/// Returns true if a response with this status is useless for another request: 304, 412 and 416
/// answer the conditions of one request, and 426 is about its connection.
bool isAboutTheRequest(int status);

/// Returns true if the response itself says how long it is fresh: s-maxage, max-age or Expires.
bool hasLifetime(const CacheResponse& response);

/// Returns true if the origin can be asked whether the response is still good: it has an ETag or a
/// Last-Modified field.
bool hasValidator(const ResponseHead& response);

/// Returns true if this cache knows the status and everything that it requires of caches: those of
/// RFC 9110 section 15.
bool understandsStatus(int status);

/// Returns true if a response with this status may be stored without saying so (RFC 9110 section
/// 15.1).
bool isHeuristicallyCacheable(int status);

/// Returns the fields that are stored with a response (RFC 9111 section 3.1): all except the
/// hop-by-hop fields, the framing, and those that `private="..."` and `no-cache="..."` name.
FieldList storedFields(const CacheResponse& response);

} // namespace proxy
