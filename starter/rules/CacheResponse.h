#pragma once

#include "http/MessageHead.h"
#include "rules/CacheControl.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace proxy
{

/// A point in time by this machine's clock, independent of the time zone.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

/// A response as the cache sees it: its head, the directives in it, and what has to be remembered
/// of the request that led to it.
struct CacheResponse : ResponseHead
{
    CacheResponse(ResponseHead head, Moment timeOfRequest, FieldList selecting = {},
        std::optional<std::uint64_t> length = {}, Audience readBy = Audience::everyCache);

    /// Returns true if the directives would be the same for that audience.
    bool isReadBy(Audience other) const
    {
        return audience == other || !fields.find("CDN-Cache-Control");
    }

    /// Among which caches the directives were read.
    Audience audience;
    /// What the fields say to caches; parsed once, when the response is made.
    CacheControl directives;
    /// When the request was sent. The response is at least as old as that.
    Moment requestTime;
    /// The date in its Date field, if that is valid; parsed once, like the directives.
    std::optional<std::chrono::sys_seconds> date;
    /// The fields of the request that Vary names, in the form that rules/Vary.h gives them.
    FieldList selectingFields;
    /// The length of the body in bytes; std::nullopt until the body is complete.
    std::optional<std::uint64_t> bodyLength;
};

} // namespace proxy
