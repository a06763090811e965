#pragma once

#include <cstddef>
#include <cstdint>

namespace Real
{

/// A real web server in the role of C. It serves a folder on a port of its own, from its
/// constructor to its destructor.
class OriginServer
{
public:
    OriginServer() = default;
    virtual ~OriginServer() = default;
    OriginServer(const OriginServer&) = delete;
    OriginServer& operator=(const OriginServer&) = delete;

    virtual std::uint16_t port() const = 0;

    /// How many requests it has written into its own log. Servers write the line when they have
    /// answered, so the last one may be late.
    virtual std::size_t requests() const = 0;
};

} // namespace Real
