#pragma once

#include "tools/wire/Field.h"

namespace Wire
{

/// The first line of a message (RFC 9112 sections 3 and 4): its parts, as far as they could be
/// parsed.
struct StartLine
{
    std::string text;
    std::string version; ///< "HTTP/1.1"
    std::string method;  ///< of a request
    std::string target;
    int status = 0; ///< of a response
    std::string reason;

    /// Both throw Fault; the parts before the mistake keep their values.
    void parseRequest(const std::string& line);
    void parseResponse(const std::string& line);
};

} // namespace Wire
