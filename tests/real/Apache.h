#pragma once

#include "tests/real/OriginServer.h"

namespace Real
{

/// Debian's Apache httpd. It stores files that are sent with PUT.
class Apache : public OriginServer
{
public:
    /// `folder`: for its configuration and logs. `documents`: what it serves. Throws
    /// std::runtime_error with its log if it does not start.
    Apache(Wire::EventLoop& loop, const std::string& folder, const std::string& documents);
};

} // namespace Real
