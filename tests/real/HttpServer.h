#pragma once

#include "tests/real/OriginServer.h"
#include "tests/real/Program.h"

#include <string>

namespace Real
{

/// Python's `http.server`.
class HttpServer : public OriginServer
{
public:
    /// `folder`: where its log goes. `documents`: what it serves. `protocol`: the version that it
    /// speaks. Throws std::runtime_error with its log if it does not start.
    HttpServer(Wire::EventLoop& loop, const std::string& folder, const std::string& documents,
        const std::string& protocol);

    std::uint16_t port() const override { return _port; }
    std::size_t requests() const override;

private:
    std::string _log;
    Program _program;
    std::uint16_t _port = 0;
};

/// The one that closes the connection after each response.
class HttpServer10 : public HttpServer
{
public:
    HttpServer10(Wire::EventLoop& loop, const std::string& folder, const std::string& documents)
        : HttpServer(loop, folder, documents, "HTTP/1.0")
    {
    }
};

/// The one that keeps it.
class HttpServer11 : public HttpServer
{
public:
    HttpServer11(Wire::EventLoop& loop, const std::string& folder, const std::string& documents)
        : HttpServer(loop, folder, documents, "HTTP/1.1")
    {
    }
};

} // namespace Real
