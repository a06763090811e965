#pragma once

#include "http/ByteRange.h"
#include "rules/CacheResponse.h"

#include <optional>
#include <vector>

namespace proxy
{

/// Returns the ranges that a request wants of a stored representation of `size` bytes, as
/// parseRange() does. Returns std::nullopt if the client must get all of it: the method is not GET,
/// there is no valid Range, or If-Range names another version (RFC 9110 sections 13.1.5 and 14.2).
std::optional<std::vector<ByteRange>> wantedRanges(
    const RequestHead& request, const CacheResponse& stored, std::uint64_t size);

} // namespace proxy
