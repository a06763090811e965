#pragma once

#include "tests/real/Certificate.h"
#include "tests/real/OriginServer.h"
#include "tests/real/Program.h"

#include <memory>
#include <string>

namespace Real
{

/// Debian's nginx: sends pages that it puts together (.shtml) in chunks, and takes files by PUT.
///
/// nginx cannot choose a free port. So the test takes one, and hands the listening socket over, in
/// the way in which an old nginx hands it to a new one at an upgrade (the variable NGINX).
class Nginx : public OriginServer
{
public:
    /// `folder`: where its configuration and logs go. `documents`: what it serves.
    /// `certificate`: it speaks TLS, and shows this.
    Nginx(Wire::EventLoop& loop, const std::string& folder, const std::string& documents,
        const Certificate* certificate = nullptr);

    std::uint16_t port() const override { return _port; }
    std::size_t requests() const override;

private:
    std::string _folder;
    std::uint16_t _port;
    std::unique_ptr<Program> _program;
};

} // namespace Real
