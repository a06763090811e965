#pragma once

#include "SharedMemory.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <string>

namespace proxy
{

/// How often what is stored for a URI has been invalidated, and how often a response has been stored:
/// a file of counters that all processes of all proxies on the same folder have in their memory (mmap).
/// Several URIs share their counters, so one that is higher than before does not prove that this URI
/// has changed; one that is the same proves that it has not.
class ChangeCounters
{
public:
    /// Maps the file in the store's folder. If that is impossible, the counters are in memory: only
    /// the processes of this proxy share them then.
    explicit ChangeCounters(const std::filesystem::path& folder);

    using Counter = std::atomic<std::uint64_t>;
    static_assert(Counter::is_always_lock_free, "a lock would be in the memory of one process");
    /// How often responses have been published. As long as the two differ, one is being published: another
    /// process may or may not find it. (They stay different if a process is killed at that moment.)
    struct Publications
    {
        Counter begun;
        Counter done;
    };
    struct Counters
    {
        Counter invalidations;
        Publications complete; ///< of complete responses
        Publications parts;    ///< of partial ones
    };

    /// Returns the counters of the URI with this key.
    Counters& of(const std::string& key) const;

private:
    using Table = std::array<Counters, 512>;
    SharedMemory _memory; ///< in which there is a Table
};

} // namespace proxy
