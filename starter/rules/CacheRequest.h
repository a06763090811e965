#pragma once

#include "http/MessageHead.h"
#include "rules/CacheControl.h"

namespace proxy
{

/// A request as the cache sees it: its head, and the directives in it.
struct CacheRequest : RequestHead
{
    explicit CacheRequest(RequestHead head)
        : RequestHead(std::move(head)), directives(CacheControl::ofRequest(fields))
    {
    }

    /// What the fields say to caches; parsed once, when the request has been received.
    CacheControl directives;

    /// Returns true if the response to this request may also be used for other clients: there is
    /// neither Authorization nor `no-store` (RFC 9111 sections 3.5 and 5.2.1.5).
    bool mayShareResponse() const
    {
        return !fields.find("Authorization") && !directives.has("no-store");
    }
};

} // namespace proxy
