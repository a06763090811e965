#pragma once

#include "tools/measure/Client.h"

#include <cstdint>

namespace Measure
{

/// What has become of the requests of a round.
struct Counts
{
    std::uint64_t requests = 0;
    std::uint64_t errors = 0;   ///< without a complete response, and other failures of the server
    std::uint64_t wrong = 0;    ///< responses with another status or other bytes than expected
    std::uint64_t atOrigin = 0; ///< requests that reached the origin, if there is one

    /// Counts one request.
    void add(Client::Result result)
    {
        ++requests;
        errors += result == Client::Result::none ? 1 : 0;
        wrong += result == Client::Result::wrong ? 1 : 0;
    }

    Counts& operator+=(const Counts& others)
    {
        requests += others.requests;
        errors += others.errors;
        wrong += others.wrong;
        atOrigin += others.atOrigin;
        return *this;
    }
};

} // namespace Measure
