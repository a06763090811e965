#pragma once

#include "http/ByteRanges.h"
#include "rules/CacheRequest.h"
#include "rules/CacheResponse.h"

#include <optional>

namespace proxy
{

/// What the origin's response to a request for missing bytes means.
enum class Completed
{
    complete, ///< it has them; what is stored completes them
    askAgain, ///< it is of no use to this client, or about other bytes or another version
    replace,  ///< it is a response to the client's request
};

/// A stored partial response, and the bytes that a request wants beyond it (RFC 9111 sections 3.3
/// and 3.4). The origin is asked only for these, and only if the representation is still the one of
/// which a part is stored: If-Range (RFC 9110 section 13.1.5). Otherwise it sends all of the new one.
class Completion
{
public:
    /// Returns how the request is answered with the help of the stored part; std::nullopt if it must
    /// be forwarded as it is. It must be a GET for everything or for one range, of which a part is
    /// stored, with a strong entity tag. Its response may be shared, and it has no other
    /// precondition: that would be about something else.
    static std::optional<Completion> of(const CacheRequest& request, const CacheResponse& part);

    /// The range that the client wants, and of it the bytes from the first to the last that is
    /// missing.
    const ByteRange& wanted() const { return _wanted; }
    const ByteRange& missing() const { return _missing; }

    /// Returns the request for the missing bytes.
    RequestHead question(const RequestHead& request) const;
    /// Judges the response. Two representations are never mixed: it must be a 206 with the same
    /// strong entity tag, exactly the missing bytes, and the same complete length.
    Completed evaluate(const ResponseHead& response) const;
    /// Returns the head of the wanted range, or of everything, when the response completes it: the
    /// stored one, updated (section 3.4).
    CacheResponse head(const ResponseHead& response, Moment requestTime) const;
    /// Returns what the client receives as that head: a 206 for all bytes if it asked for a range.
    ResponseHead answer(const CacheResponse& head) const;

private:
    Completion(const CacheResponse& part, std::uint64_t size, bool wantsRange, ByteRange wanted,
        ByteRange missing)
        : _part(part), _size(size), _wantsRange(wantsRange), _wanted(wanted), _missing(missing)
    {
    }

    CacheResponse _part;
    std::uint64_t _size;
    bool _wantsRange;
    ByteRange _wanted;
    ByteRange _missing;
};

} // namespace proxy
