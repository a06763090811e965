#pragma once

#include "http/MessageHead.h"
#include "response/ResponseWriter.h"
#include "store/StoredResponse.h"

namespace proxy
{

/// Answers a GET that wants ranges of a stored response (RFC 9110 section 14): with 206 (Partial
/// Content), one range as it is and several as multipart/byteranges, or with 416 (Range Not
/// Satisfiable). Returns false, without answering, if the client must get the complete response:
/// see wantedRanges(); or the stored response is neither a 200 nor a 206. A 206 must have what the
/// request wants: hasWanted().
bool answerWithRanges(const RequestHead& request, StoredResponse& stored, ResponseWriter& response);

/// Returns true if this GET wants ranges, and the stored partial response, a 206, contains them all
/// (RFC 9111 section 3.3).
bool hasWanted(const RequestHead& request, const CacheResponse& part);

} // namespace proxy
