#pragma once

#include "http/RequestTarget.h"
#include "rules/CacheRequest.h"
#include "store/GrowingEntry.h"
#include "store/Lease.h"
#include "store/StoreWriter.h"
#include "store/Variants.h"

#include <memory>
#include <optional>

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
    Variants& partial();

    /// A request is about to be sent to the origin. Its response is stored only if no other request
    /// invalidates it in the meantime.
    void requestBegins() { _lease.emplace(_store.changes(), _complete.key()); }

    /// The request has been sent, but there is no response. If it is not safe, the origin may have
    /// acted on it: what is stored for the target may be out of date (RFC 9111 section 4.4).
    void responseIsMissing();

    /// Applies the origin's response to the store: removes what it invalidates, and updates or
    /// removes the stored response. Returns true if the response itself should be stored: it
    /// may be, and it is not too large.
    bool apply(const CacheResponse& response);

    /// The origin has confirmed that the stored response is still good: updates it from the 304, in
    /// memory and in the store, and with it all responses that have the same strong entity tag (RFC
    /// 9111 section 4.3.4). From now on it also answers requests like this one, if it was stored for
    /// another.
    void freshen(StoredResponse& stored, const ResponseHead& notModified, Moment requestTime);

    /// Begins to store the response that should be stored; its body is then written to the result.
    std::unique_ptr<StoreWriter> begin(const CacheResponse& response);
    /// The 206 has been stored: combines it with an older one, if they belong together.
    void combineWith(StoredResponse& older);
    /// The response that was being stored has ended too early: see keepBeginning() in
    /// store/PartialResponses.h.
    void keepBeginning(const CacheResponse& response, GrowingBody& written);

private:
    bool mayStore(const CacheResponse& response) const;
    /// Returns true if a response with this head may be in the store, now that the origin has sent
    /// `received`: the same, or a 304 that has updated it.
    bool mayBeKept(const CacheResponse& head, const CacheResponse& received) const;
    /// Returns true if the response may answer later GET requests.
    bool mayAnswerGet(const CacheResponse& response) const;
    void applyHead(const CacheResponse& response);
    /// Removes the stored response if the new one is not stored in its place, and a part of another
    /// representation.
    void removeReplaced(const CacheResponse& response, bool stores);
    void update(StoredResponse& stored, const ResponseHead& news, Moment requestTime);
    /// Updates those with the same strong entity tag that are stored for other requests.
    void updateOthers(const ResponseHead& notModified, Moment requestTime);
    /// Returns true if what is stored may be changed by the response.
    bool mayUpdate() const;
    /// Removes everything that is stored for a target, and everything that is about to be: what was
    /// requested before the change must not be stored as fresh after it, nor answer a later request.
    void invalidate(const RequestTarget& target);

    const CacheRequest& _request;
    const RequestTarget& _target;
    Store& _store;
    bool _mayUseStored;
    Variants _complete;
    std::optional<Variants> _partial; ///< a hit asks only for the complete ones
    std::optional<Lease> _lease;      ///< of the request that has been sent last
};

} // namespace proxy
