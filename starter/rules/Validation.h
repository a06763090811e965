#pragma once

#include "rules/CacheResponse.h"

namespace proxy
{

/// Returns the request that asks the origin whether a stored response is still good (RFC 9111
/// section 4.3.1): the client's request, with preconditions that name the stored response instead
/// of the client's own:
/// - If-None-Match with its ETag, unchanged, including the quotes and a leading `W/`;
/// - If-Modified-Since with its Last-Modified, unchanged: a date that is parsed and formatted again
///   may come out different. Each only if the stored response has that field. If it has neither,
///   nobody can say whether it is still good, and the request stays as it is.
RequestHead validationRequest(const RequestHead& request, const CacheResponse& stored);

/// Returns true if Last-Modified is a strong validator: the response was made at least a second
/// later, so no other version followed in the same second (RFC 9110 section 8.8.2.2).
bool hasStrongDate(const CacheResponse& stored);

/// Returns true if the response has a strong entity tag: no other representation has the same one
/// (RFC 9110 section 8.8.1).
bool hasStrongTag(const ResponseHead& response);

/// Returns true if a 304 (Not Modified) is about this stored response (RFC 9111 section 4.3.4). If
/// the 304 has an ETag, it must match (a strong one by strong comparison). Otherwise its
/// Last-Modified must be equal. If it has neither, it can only be about what was asked.
bool selectsForUpdate(const ResponseHead& notModified, const CacheResponse& stored);

/// Returns the stored response as a 304 to a request sent at `requestTime` updates it (RFC 9111
/// sections 3.2 and 4.3.4): each field of the 304 replaces all stored fields of that name, or is
/// added. Exceptions: Content-Length and Content-Range, which describe the message rather than the
/// stored response, and fields that are not endToEndFields(). A stored Age is removed: the origin
/// has just been asked. Status and reason stay.
CacheResponse freshened(
    const CacheResponse& stored, const ResponseHead& notModified, Moment requestTime);

/// Returns true if a 200 response to HEAD shows that this stored response is still what GET would
/// return: status, ETag, Last-Modified and Content-Length, where present, are the same (RFC 9111
/// section 4.3.5). `length`: of the stored body, in bytes.
bool headMatchesStored(
    const ResponseHead& answerToHead, const CacheResponse& stored, std::uint64_t length);

/// Returns true if this response, which is not stored itself, shows that the stored one is no
/// longer good (RFC 9111 section 4.3.3): it is a different response. A server error says nothing
/// about the stored response; neither does a partial response, nor one whose status
/// isAboutTheRequest().
bool replacesStored(const ResponseHead& response);

/// Returns true if the client already has this response, so that the answer is 304 (RFC 9110
/// section 13.2.2, RFC 9111 section 4.3.2): a line of its If-None-Match lists the ETag, weak or
/// strong, or is `*` (which does not need an ETag). Without If-None-Match: its If-Modified-Since is
/// not earlier than Last-Modified (or Date, if that is missing); an invalid or repeated
/// If-Modified-Since is ignored. Only for a stored 200 or 206.
bool isKnownToClient(const RequestHead& request, const CacheResponse& stored);

/// Returns the 304 that tells the client about its own copy of this response: those of the stored
/// fields that concern it (RFC 9110 section 15.4.5).
ResponseHead notModified(const ResponseHead& stored);

} // namespace proxy
