#pragma once

#include "tests/real/OriginServer.h"
#include "tests/real/Program.h"

#include <memory>
#include <string>

namespace Real
{

/// Debian's Apache httpd. It takes files by PUT.
class Apache : public OriginServer
{
public:
    /// `folder`: where its configuration and logs go. `documents`: what it serves.
    /// Throws std::runtime_error with its log if it does not start.
    Apache(Wire::EventLoop& loop, const std::string& folder, const std::string& documents);

    std::uint16_t port() const override { return _port; }
    std::size_t requests() const override;

private:
    std::string _folder;
    std::uint16_t _port;
    std::unique_ptr<Program> _program;
};

} // namespace Real
