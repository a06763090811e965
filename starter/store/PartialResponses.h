#pragma once

#include "http/ByteRanges.h"
#include "store/GrowingEntry.h"
#include "store/Variants.h"

#include <optional>

namespace proxy
{

/// Returns the partial response that is stored for a request with these fields, if it has as many
/// bytes as its head says. Its head has a Content-Range for each range, see storedContent().
std::optional<StoredResponse> choosePart(Variants& partial, const FieldList& request);

/// Passes bytes of the representation, which the stored part contains, to `sink`.
void readFromPart(StoredResponse& part, const ByteRange& range, const StoredResponse::Sink& sink);

/// Combines two partial responses (RFC 9111 section 3.4): the one that is stored in `partial` for
/// this request, and an `older` one, if both have the same strong ETag; nothing else shows that they
/// are parts of the same representation (RFC 9110 section 15.3.7.3). The result may have up to 32
/// ranges. If they make up all of the representation, it is stored in `complete`, as a 200; otherwise
/// in `partial`. `lease`: that of the request for the newer one.
void combineParts(Variants& partial, Variants& complete, StoredResponse& older,
    const FieldList& request, const Lease& lease);

/// A response with this head has ended too early: stores what there is of it, as a part, and combines
/// it with an older one (RFC 9111 sections 3.3 and 3.4). `written`: the copy, as far as it came. Only
/// with a strong ETag and a known length can the rest be requested; without them, nothing is stored.
void keepBeginning(Variants& partial, Variants& complete, const CacheResponse& head,
    GrowingBody& written, const FieldList& request, const Lease& lease);

} // namespace proxy
