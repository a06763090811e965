#pragma once

#include "store/Variants.h"

namespace proxy
{

/// Returns true if a stored 206 has as many bytes as its Content-Range says.
bool holdsItsPart(const StoredResponse& stored);

/// Combines two partial responses (RFC 9111 section 3.4): the one that is stored in `partial` for
/// this request, and an `older` one, if they touch or overlap and both have the same strong ETag;
/// nothing else shows that they are parts of the same representation (RFC 9110 section 15.3.7.3).
/// If they make up all of it, the result is stored in `complete`, as a 200. `lease`: that of the
/// request for the newer one.
void combineParts(Variants& partial, Variants& complete, StoredResponse& older,
    const FieldList& request, const Lease& lease);

} // namespace proxy
