#pragma once

#include "tests/support/Program.h"
#include "tools/bench/Proxy.h"
#include "tools/bench/Workload.h"
#include "tools/wire/EventLoop.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace Bench
{

/// What wrk has done in a round.
struct Load
{
    std::uint64_t requests = 0;
    std::uint64_t bytes = 0; ///< received, heads included
    double seconds = 0;
    std::uint64_t errors = 0;
};

/// Finds the line that wrk.lua prints at the end; std::nullopt if it is not there.
std::optional<Load> parseLoad(std::string_view output);

/// wrk, which asks a proxy for the same path again and again, or for misses each time for a new one that
/// begins so.
class Wrk
{
public:
    /// `output`: a file for what it prints.
    Wrk(const Workload& workload, const Proxy& proxy, const std::string& path, std::string output);

    /// Serves the loop until `end`, and ends wrk. std::nullopt if it has measured nothing: the proxy
    /// accepts no connection, for example.
    std::optional<Load> finish(Wire::EventLoop& loop, Wire::Deadline end);

private:
    std::string _output;
    Support::Program _program;
};

} // namespace Bench
