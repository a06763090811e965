#pragma once

#include "tests/real/Program.h"

#include <cstdint>
#include <memory>
#include <string>

namespace Real
{

/// Debian's nginx as an origin server, serving a folder on a port of its own.
///
/// nginx cannot choose a free port. So the test takes one, and hands the listening socket over, in
/// the way in which an old nginx hands it to a new one at an upgrade (the variable NGINX).
class Nginx
{
public:
    /// `folder`: where its configuration and logs go. `documents`: what it serves.
    /// Throws std::runtime_error if it does not start to answer.
    Nginx(const std::string& folder, const std::string& documents);
    Nginx(const Nginx&) = delete;
    Nginx& operator=(const Nginx&) = delete;

    std::uint16_t port() const { return _port; }

    /// How many requests it has been asked, by its own access log.
    std::size_t requests() const;

private:
    std::string _folder;
    std::uint16_t _port;
    std::unique_ptr<Program> _program;
};

} // namespace Real
