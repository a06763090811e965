#pragma once

#include "tools/wire/Origin.h"

#include <cstdint>
#include <string>

namespace Bench
{

/// The origin server: it answers `/SIZE/NAME` with a body of that size, which may be stored for a day, and
/// counts the requests. The response to a request with Accept-Language varies with it.
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
