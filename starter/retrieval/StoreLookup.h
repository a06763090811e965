#pragma once

#include "http/RequestTarget.h"
#include "origin/RequestSender.h"
#include "retrieval/CacheUpdate.h"
#include "rules/CacheRequest.h"
#include "rules/CacheStatus.h"
#include "store/StoredResponse.h"

#include <cstdint>
#include <optional>

namespace proxy
{

/// What the store has for a request.
struct Found
{
    std::optional<StoredResponse> stored; ///< complete, or a part that has what the request wants
    ForwardReason ifMissing;              ///< why there is no complete response
    std::optional<StoredResponse> part{}; ///< one that does not have all that the request wants
};

/// Returns true if a stored response may answer the request: a GET, or a HEAD, which wants the head
/// of the same. The meaning of a request body is not known here, and a request to switch protocols
/// is for the origin.
bool mayUseStored(
    const RequestHead& request, const RequestTarget& target, const RequestSender& sent);

/// Why a request for which not mayUseStored() is forwarded.
ForwardReason reasonToBypass(const RequestHead& request);

/// Looks up what is stored for the target of a request that mayUseStored(). `cacheSize`: the limit
/// of the store, in bytes; with 0 nothing is ever stored.
Found lookUp(const CacheRequest& request, CacheUpdate& stored, std::uint64_t cacheSize);

} // namespace proxy
