#pragma once

#include "tools/wire/EventLoop.h"

#include <string>
#include <vector>

namespace Real
{

/// What curl says of one answer.
struct Answer
{
    int exitStatus;     ///< of curl: 0 is a whole response
    std::string status; ///< three digits
    std::string mediaType;
    std::string bodyFile; ///< where the body is
};

/// Asks with curl, and serves the event loop meanwhile. `options` are further ones of curl's.
Answer curl(Wire::EventLoop& loop, const std::string& url, const std::string& bodyFile,
    const std::vector<std::string>& options = {});

} // namespace Real
