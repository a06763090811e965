#pragma once

#include "tools/wire/EventLoop.h"

#include <string>
#include <vector>

namespace Real
{

/// One response, as curl reports it.
struct Answer
{
    int exitStatus;     ///< of curl: 0 for a complete response
    std::string status; ///< three digits
    std::string mediaType;
    std::string bodyFile; ///< the file with the body
};

/// Sends a request with curl, and serves the event loop meanwhile. `options`: further options of
/// curl.
Answer curl(Wire::EventLoop& loop, const std::string& url, const std::string& bodyFile,
    const std::vector<std::string>& options = {});

} // namespace Real
