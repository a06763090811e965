#pragma once

#include "tests/real/OriginServer.h"

namespace Real
{

/// Python's `http.server`.
class HttpServer : public OriginServer
{
public:
    /// `folder`: for its log. `documents`: what it serves. `protocol`: the version that it speaks.
    /// Throws std::runtime_error with its log if it does not start.
    HttpServer(Wire::EventLoop& loop, const std::string& folder, const std::string& documents,
        const std::string& protocol);
};

/// With HTTP/1.0: it closes the connection after each response.
class HttpServer10 : public HttpServer
{
public:
    HttpServer10(Wire::EventLoop& loop, const std::string& folder, const std::string& documents)
        : HttpServer(loop, folder, documents, "HTTP/1.0")
    {
    }
};

/// With HTTP/1.1: its connections are persistent.
class HttpServer11 : public HttpServer
{
public:
    HttpServer11(Wire::EventLoop& loop, const std::string& folder, const std::string& documents)
        : HttpServer(loop, folder, documents, "HTTP/1.1")
    {
    }
};

} // namespace Real
