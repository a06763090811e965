#pragma once

#include "tools/bench/Meter.h"
#include "tools/bench/Proxy.h"
#include "tools/bench/Site.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace Growth
{

/// How much is measured, and up to where.
struct Effort
{
    int rounds = 3;
    std::chrono::milliseconds round{1200}; ///< of each load
    std::uint64_t idle = 1000;             ///< the most idle connections
    std::uint64_t entries = 100'000;       ///< the most stored entries
    std::uint64_t megabytes = 100;         ///< the longest body
    std::uint64_t variants = 64;
};

/// What the measurements share: a loop, an origin, a meter, and proxies, each with a cache of its own.
class Workshop
{
public:
    /// A line for the person who waits.
    using Say = std::function<void(const std::string&)>;

    /// `folder`: where the proxies write. `program`: the proxy.
    Workshop(std::string folder, std::string program, const Effort& effort, Say say);

    /// Starts a proxy whose cache is in the folder of this name, with what is in it already. Throws
    /// std::runtime_error if it does not get ready.
    std::unique_ptr<Bench::Proxy> start(const std::string& name);
    /// Asks it to end, and waits until it has.
    void stop(std::unique_ptr<Bench::Proxy>& proxy);
    /// The same, and its cache is removed.
    void discard(std::unique_ptr<Bench::Proxy>& proxy, const std::string& name);
    /// Waits until no child of this proxy is left: its clients have gone. Throws std::runtime_error if
    /// one stays.
    void awaitNoChild(const Bench::Proxy& proxy);

    /// The requests that have reached the origin so far.
    [[nodiscard]] std::uint64_t atOrigin() const { return _site.requests(); }
    /// For the files of the proxies, in bytes.
    [[nodiscard]] std::uint64_t room() const;
    [[nodiscard]] const Effort& effort() const { return _effort; }
    void say(const std::string& line) const { _say(line); }
    [[nodiscard]] Bench::Meter& meter() { return _meter; }
    /// A meter with short rounds, for misses: each leaves something in the cache.
    [[nodiscard]] Bench::Meter& shortMeter() { return _shortMeter; }
    [[nodiscard]] Wire::EventLoop& loop() { return _loop; }

private:
    std::string _folder;
    std::string _program;
    Effort _effort;
    Say _say;
    int _core;
    Wire::EventLoop _loop;
    Bench::Site _site{_loop};
    Bench::Meter _meter;
    Bench::Meter _shortMeter;
};

} // namespace Growth
