#pragma once

#include "http/FieldList.h"
#include "http/MessageHead.h"

#include <string>
#include <string_view>
#include <vector>

namespace proxy
{

/// Whether the sender of this request wants to get trailer fields, and knows them: it says `TE:
/// trailers`, and names TE in Connection, because TE is about this hop only (RFC 9110 section
/// 10.1.4). False for HTTP/1.0, which has no chunks, and for HEAD, whose response has no body.
bool acceptsTrailers(const RequestHead& request);

/// Whether a field of this name may be passed on as a trailer field. Many have a meaning only before
/// the content: those about framing, routing, authentication, the content's format, and those that
/// modify a request or control a response (RFC 9110 section 6.5.1). A recipient that merged them into
/// the head would let the end of a message contradict its beginning.
bool mayBeTrailer(std::string_view name);

/// The trailer fields of a message that may be passed on with it: those that mayBeTrailer(), without
/// hop-by-hop fields. `connectionOptions`: the members of Connection in its head.
FieldList forwardableTrailers(
    const FieldList& trailers, const std::vector<std::string>& connectionOptions);

/// The value of Trailer that announces those trailer fields (RFC 9110 section 6.6.2). `head`: the
/// fields of the message as received. Empty if none of them may be passed on.
std::string announcedTrailers(const FieldList& head);

/// The end of a body in the chunked coding: the last chunk, the trailer fields, and the empty line.
std::string formatLastChunk(const FieldList& trailers);

} // namespace proxy
