#pragma once

#include "http/MessageHead.h"
#include "rules/CacheControl.h"

namespace proxy
{

/// A request as the cache sees it: its head as received, the directives in it, and what the origin
/// gets of it. The two differ: a field that Connection names is for this proxy and goes no further
/// (RFC 9110 section 7.6.1).
/// - What the client says to this cache is read as received, even if Connection names the field:
///   directives, conditions, ranges.
/// - What the response depends on is what the origin got: only that may select a stored response.
struct CacheRequest : RequestHead
{
    /// `forwardedFields`: all fields that are sent to the origin, except Host, which the key of a
    /// stored response contains.
    CacheRequest(RequestHead received, FieldList forwardedFields)
        : RequestHead(std::move(received)),
          directives(CacheControl::ofRequest(fields)), forwarded{line, std::move(forwardedFields)}
    {
    }

    /// What the fields say to caches; parsed once, when the request has been received.
    CacheControl directives;
    /// The request as the origin gets it. The fields among which Vary selects (RFC 9111 section
    /// 4.1) are `forwarded.fields`.
    RequestHead forwarded;

    /// Returns true if the response to this request may also be used for other clients: there is
    /// neither Authorization nor `no-store` (RFC 9111 sections 3.5 and 5.2.1.5).
    bool mayShareResponse() const
    {
        return !fields.find("Authorization") && !directives.has("no-store");
    }
};

} // namespace proxy
