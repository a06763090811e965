#pragma once

#include "store/Entry.h"

namespace proxy
{

/// The request that asks C whether a stored response is still good (RFC 9111 section 4.3.1): the
/// request of A with preconditions that name the stored response, in the place of A's own:
/// - If-None-Match with its ETag, as it is, with its quotes and a `W/` before them;
/// - If-Modified-Since with its Last-Modified, as it is: no date comes back as it was from reading
///   and writing it. Each where the stored response has that field. If it has neither, nobody can
///   say that it is still good, and the request stays as it is.
RequestHead validationRequest(const RequestHead& request, const CacheResponse& stored);

/// Whether Last-Modified names one version: the response was made at least a second later, so that
/// there was none after it in the same second (RFC 9110 section 8.8.2.2).
bool hasStrongDate(const CacheResponse& stored);

/// Whether a 304 (Not Modified) speaks of this stored response (RFC 9111 section 4.3.4). If it has
/// an ETag, that is the same (a strong one: byte for byte and strong); else its Last-Modified is;
/// if it has neither, it can only be an answer to what was asked.
bool selectsForUpdate(const ResponseHead& notModified, const CacheResponse& stored);

/// The stored response after C has said that it is still good, in a 304 that was asked for at
/// `asked` (RFC 9111 sections 3.2 and 4.3.4): each field that the 304 has takes the place of all
/// stored ones of that name, or is added. Except Content-Length and Content-Range, which are about
/// the message that came and not about what is stored, and the fields that are not
/// endToEndFields(). A stored Age goes: C has just been asked. Status and reason stay.
CacheResponse freshened(
    const CacheResponse& stored, const ResponseHead& notModified, Moment requestTime);

/// Whether a 200 to HEAD shows that this stored response is still what GET would bring: status,
/// ETag, Last-Modified and Content-Length, as far as they are there, are the same (RFC 9111 section
/// 4.3.5). `length`: of the stored body, in bytes.
bool headMatchesStored(
    const ResponseHead& answerToHead, const CacheResponse& stored, std::uint64_t length);

/// Whether this response, which is not stored itself, shows that what is stored is not good any
/// more (RFC 9111 section 4.3.3): it is another one. An error of C's says nothing about it, nor
/// does what isAboutTheRequest(), nor a part.
bool replacesStored(const ResponseHead& response);

/// Whether A has this very response already, so that 304 is the answer (RFC 9110 section 13.2.2,
/// RFC 9111 section 4.3.2): A's If-None-Match names its ETag, weak or strong, or is `*`. Without
/// If-None-Match: A's If-Modified-Since is not before its Last-Modified (or else its Date); one
/// that is no date, or is there twice, does not count. Only for a stored 200 or 206.
bool isKnownToClient(const RequestHead& request, const CacheResponse& stored);

/// A 304 to A about this stored response: of its fields those that tell A about its own copy (RFC
/// 9110 section 15.4.5).
ResponseHead notModified(const ResponseHead& stored);

} // namespace proxy
