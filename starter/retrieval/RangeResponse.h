#pragma once

#include "http/ByteRange.h"
#include "http/MessageHead.h"
#include "response/ResponseWriter.h"
#include "store/Store.h"

#include <optional>

namespace proxy
{

/// Answers a GET that wants ranges of a stored response (RFC 9110 section 14): with 206 (Partial
/// Content), one range as it is and several as multipart/byteranges, or with 416 (Range Not
/// Satisfiable). Returns false, without answering, if the client must get the complete response:
/// there is no valid Range, If-Range names another version (section 13.1.5), or the stored response
/// is not a 200.
bool answerWithRanges(const RequestHead& request, StoredResponse& stored, ResponseWriter& response);

/// Returns the range of the complete response that this GET wants, if it wants one that the stored
/// partial response, a 206, contains (RFC 9111 section 3.3).
std::optional<ContentRange> wantedFrom(const RequestHead& request, const CacheResponse& part);

/// Answers with that range, from the stored partial response: with 206.
void answerFromPart(const ContentRange& wanted, StoredResponse& part, ResponseWriter& response);

} // namespace proxy
