#pragma once

#include "http/ByteRange.h"
#include "http/MessageHead.h"
#include "response/ResponseWriter.h"
#include "store/Store.h"

#include <optional>

namespace proxy
{

/// Answers a GET that wants parts of a stored response (RFC 9110 section 14): with 206 (Partial
/// Content), one part as it is and several as multipart/byteranges, or with 416 (Range Not
/// Satisfiable). False, if there is nothing of that to be done, and A gets all of it: no Range that
/// can be understood, an If-Range that names another version (section 13.1.5), or a stored response
/// that is not 200.
bool answerWithRanges(const RequestHead& request, StoredResponse& stored, ResponseWriter& response);

/// The part of the whole that this GET wants, if it wants one and the stored part, a 206, holds all
/// of it (RFC 9111 section 3.3).
std::optional<ContentRange> wantedFrom(const RequestHead& request, const CacheResponse& part);

/// Answers with that, out of the stored part: with 206.
void answerFromPart(const ContentRange& wanted, StoredResponse& part, ResponseWriter& response);

} // namespace proxy
