#pragma once

#include "store/Variants.h"

namespace proxy
{

/// Whether a stored 206 has as many bytes as its Content-Range says.
bool holdsItsPart(const StoredResponse& stored);

/// Puts two parts of the same thing together (RFC 9111 section 3.4): the one that is stored in
/// `parts` for this request, and an `older` one, if they touch or overlap, and if both have the
/// same strong ETag: nothing else says that they are of one whole (RFC 9110 section 15.3.7.3).
/// Where they make up the whole, that is stored among `wholes`, as a 200.
void combineParts(const Variants& parts, const Variants& complete, StoredResponse& older,
    const FieldList& request);

} // namespace proxy
