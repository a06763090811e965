#pragma once

#include "Services.h"
#include "http/MessageHead.h"
#include "http/RequestTarget.h"

namespace proxy
{

/// Asks C about a stored response that A has just been given though it is stale (RFC 5861 section
/// 3), and stores what C says. `request` is A's. Nobody waits for it: what goes wrong is only in
/// the log. Does nothing if the stored response has become fresh meanwhile.
void revalidate(
    const RequestHead& request, const RequestTarget& target, const Services& services) noexcept;

} // namespace proxy
