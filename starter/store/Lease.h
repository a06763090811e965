#pragma once

#include "store/ChangeCounters.h"

#include <string>

namespace proxy
{

/// The permission to store the response to a request, taken before the request is sent. A request
/// that changes something at the origin revokes it (RFC 9111 section 4.4): the response may have
/// been generated before the change, and would be stored as fresh after it.
///
/// It is the number of changes that were known then. A change of another URI with the same counter
/// revokes it, too; then a response is not stored that could have been.
class Lease
{
public:
    /// Takes a lease for everything that is stored for the URI with this key: complete and partial
    /// responses, and all variants. The counters must outlive it.
    Lease(const ChangeCounters& changes, const std::string& key);

    /// Returns false once the lease has been revoked.
    bool isHeld() const { return _counter.load() == _known; }

    /// Revokes all leases for this URI, except `spared`. Call it before the stored responses are
    /// removed: StoreWriter looks at its lease while the cache index is locked, so it has either
    /// published what is then removed, or never publishes.
    static void revokeAll(const ChangeCounters& changes, const std::string& key, Lease& spared);

private:
    const ChangeCounters::Counter& _counter;
    std::uint64_t _known;
};

} // namespace proxy
