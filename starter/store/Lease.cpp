// A number that nobody may have increased.

#include "store/Lease.h"

namespace proxy
{

Lease::Lease(const ChangeCounters& changes, const std::string& key)
    : _counter(changes.of(key).invalidations), _known(_counter.load())
{
}

void Lease::revokeAll(const ChangeCounters& changes, const std::string& key, Lease& spared)
{
    ChangeCounters::Counter& counter = changes.of(key).invalidations;
    const std::uint64_t before = counter.fetch_add(1);
    // Not if another change has revoked it already.
    if (&counter == &spared._counter && spared._known == before)
        spared._known = before + 1;
}

} // namespace proxy
