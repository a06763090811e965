// A number that nobody may have increased.

#include "store/Lease.h"

namespace proxy
{

Lease::Lease(const ChangeCounters& changes, const std::string& key)
    : _counters(changes.of(key)), _known(_counters.invalidations.load())
{
}

void Lease::revokeAll(const ChangeCounters& changes, const std::string& key, Lease& spared)
{
    ChangeCounters::Counters& counters = changes.of(key);
    const std::uint64_t before = counters.invalidations.fetch_add(1);
    // Not if another change has revoked it already.
    if (&counters == &spared._counters && spared._known == before)
        spared._known = before + 1;
}

} // namespace proxy
