#pragma once

#include "Services.h"
#include "http/RequestTarget.h"
#include "rules/CacheRequest.h"

namespace proxy
{

/// Revalidates a stored response that the client has just been sent although it is stale (RFC 5861
/// section 3). `request` is the client's. No client waits for it, so failures are only logged. Does
/// nothing if the stored response has become fresh in the meantime.
void revalidate(
    const CacheRequest& request, const RequestTarget& target, const Services& services) noexcept;

} // namespace proxy
