#pragma once

#include "tests/real/Certificate.h"
#include "tests/real/OriginServer.h"

namespace Real
{

/// Debian's nginx. It sends pages with server-side includes (.shtml) in chunks, and stores files
/// that are sent with PUT.
///
/// nginx cannot choose a free port. So the test binds one and hands the listening socket over, as
/// an old nginx does to a new one during an upgrade (the variable NGINX).
class Nginx : public OriginServer
{
public:
    /// `folder`: for its configuration and logs. `documents`: what it serves. `certificate`: if
    /// given, nginx speaks TLS with this certificate.
    Nginx(Wire::EventLoop& loop, const std::string& folder, const std::string& documents,
        const Certificate* certificate = nullptr);
};

} // namespace Real
