#pragma once

#include "http/RequestTarget.h"
#include "rules/CacheRequest.h"
#include "store/Variants.h"

namespace proxy
{

/// What is stored for the target of a request, and what the origin's response changes in it.
class CacheUpdate
{
public:
    /// All must outlive it. `mayUseStored`: whether a stored response may answer the request; the
    /// response to any other request is hardly ever stored.
    CacheUpdate(
        const CacheRequest& request, const RequestTarget& target, Store& store, bool mayUseStored);

    /// The complete and the partial responses that are stored for the target.
    Variants& complete() { return _complete; }
    Variants& partial() { return _partial; }

    /// Applies the origin's response to the store: removes what it invalidates, and updates or
    /// removes the stored response. Returns true if the response itself should be stored: it
    /// may be, and it is not too large.
    bool apply(const CacheResponse& response);

    /// The origin has confirmed that the stored response is still good: updates it from the 304, in
    /// memory and in the store.
    void freshen(StoredResponse& stored, const ResponseHead& notModified, Moment requestTime);

private:
    bool mayStore(const CacheResponse& response) const;
    /// Returns true if a response with this head may be in the store, now that the origin has sent
    /// `received`: the same, or a 304 that has updated it.
    bool mayBeKept(const CacheResponse& head, const CacheResponse& received) const;
    /// Returns true if the response may answer later GET requests.
    bool mayAnswerGet(const CacheResponse& response) const;
    void applyHead(const CacheResponse& response);
    /// Removes everything that is stored for a target.
    void invalidate(const RequestTarget& target);

    const CacheRequest& _request;
    const RequestTarget& _target;
    Store& _store;
    bool _mayUseStored;
    Variants _complete;
    Variants _partial;
};

} // namespace proxy
