#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace proxy
{

/// Why a request was forwarded to the origin (RFC 9211 section 2.2).
enum class ForwardReason
{
    no,       ///< it was not: a stored response answered it (a hit)
    uriMiss,  ///< nothing is stored for this URI
    varyMiss, ///< something is stored, but for requests with other fields
    stale,    ///< the stored response is stale
    request,  ///< the request demands it
    method,   ///< the method demands it
    bypass,   ///< nothing is ever stored (`--cache-size 0`)
    partial,  ///< only a part is stored, and not the one that is wanted
};

/// How the cache handled a request: the member that this cache adds to Cache-Status (RFC 9211).
struct CacheStatus
{
    ForwardReason forwarded = ForwardReason::no;
    std::optional<int> status{}; ///< the origin's status, if it differs from what the client gets
    bool stored = false;         ///< the origin's response is being stored
    bool collapsed = false;      ///< the proxy waited for another client's request
    std::optional<std::chrono::milliseconds> freshFor{}; ///< of the response; negative: it is stale
};

/// Returns the member, such as `proxy-1234abcd; hit; ttl=60`. The time to live is in whole seconds:
/// what remains of freshnessLifetime() after subtracting Age.
std::string formatCacheStatus(const CacheStatus& status, const std::string& pseudonym);

} // namespace proxy
