#pragma once

#include "tests/support/ProxyProcess.h"
#include "tests/support/Waiting.h"

#include <cstddef>
#include <map>
#include <string>

namespace Plays
{

/// The directives about what B's processes use: processor time, descriptors, memory.
class ResourceDirectives
{
public:
    /// The arguments must outlive this object.
    ResourceDirectives(Support::ProxyProcess& proxy, Waiting& waiting);

    // All functions throw PlayFailed if B does not do in time what the play says, and TextFault if the
    // play makes no sense at this point.

    /// Waits until B's processes sleep most of the time.
    void awaitIdle();

    /// Waits until B rests after its start, and counts the descriptors that it has open.
    void noteDescriptors();
    /// Waits until B has at most as many descriptors open as noteDescriptors() has counted.
    void awaitDescriptors();
    /// From now on the first process may open only this many more descriptors.
    void mayOpen(std::size_t more);
    /// Ends that limit.
    void mayOpenAgain();

    /// Waits until B rests, and records the memory of each of its processes.
    void measure();
    /// Fails the play if the memory of one of these processes has grown by more than
    /// Support::allowedGrowth().
    void judgeGrowth();

private:
    /// The first process. Throws TextFault if it has ended.
    [[nodiscard]] pid_t running() const;
    [[nodiscard]] std::string growthOfOne() const;
    [[nodiscard]] std::map<std::string, std::size_t> openFiles() const;
    [[nodiscard]] std::string openedSince() const;

    Support::ProxyProcess& _proxy;
    Waiting& _waiting;
    std::size_t _descriptors = 0;
    std::map<std::string, std::size_t> _files; ///< what they were
    std::map<pid_t, std::size_t> _memory;      ///< of each measured process, in KiB
};

} // namespace Plays
