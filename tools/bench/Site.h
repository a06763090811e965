#pragma once

#include "tools/wire/Origin.h"

#include <cstdint>
#include <string>

namespace Bench
{

/// The body of `/SIZE/NAME`: so many bytes, which repeat this text. So a proxy that mixes up two responses
/// sends wrong bytes.
std::string bodyUnit(const std::string& path);
std::uint64_t bodySize(const std::string& path);
/// Wire::hashOf() the whole body.
std::uint64_t bodyHash(const std::string& path);
/// Writes the body into this file.
void writeBody(const std::string& file, const std::string& path);

/// The origin server: it answers `/SIZE/NAME` with a body of that size, which may be stored for a day, and
/// counts the requests.
class Site
{
public:
    explicit Site(Wire::EventLoop& loop);

    [[nodiscard]] std::uint16_t port() const { return _origin.port(); }
    [[nodiscard]] std::string authority() const { return "127.0.0.1:" + std::to_string(port()); }
    [[nodiscard]] std::uint64_t requests() const { return _requests; }

private:
    void answer(const Wire::Exchange& exchange);

    std::uint64_t _requests = 0;
    Wire::Origin _origin;
};

} // namespace Bench
