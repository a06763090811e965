#pragma once

#include "store/Entry.h"

#include <optional>
#include <string>

namespace proxy
{

/// Why the request went on to C (RFC 9211 section 2.2).
enum class ForwardReason
{
    no,       ///< it did not: the response was there
    uriMiss,  ///< nothing is stored for this URI
    varyMiss, ///< what is stored is for other requests
    stale,    ///< what is stored is stale
    request,  ///< the request wants it so
    method,   ///< the method wants it so
    bypass,   ///< nothing is to be stored here (`--cache-size 0`)
    partial,  ///< only another part of it is stored
};

/// How the cache handled a request: the member that this cache adds to Cache-Status (RFC 9211).
struct CacheStatus
{
    ForwardReason forwarded = ForwardReason::no;
    std::optional<int> status{}; ///< what C answered; only if it differs from what A gets
    bool stored = false;         ///< its response is kept
    bool collapsed = false;      ///< another client's request was waited for
    std::optional<std::chrono::milliseconds> freshFor{}; ///< what A gets; negative: it is stale
};

/// The member, such as `proxy-1234abcd; hit; ttl=60`. The time to live is in whole seconds: what
/// freshnessLifetime() leaves when Age is taken off.
std::string formatCacheStatus(const CacheStatus& status, const std::string& pseudonym);

} // namespace proxy
