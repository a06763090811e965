#pragma once

#include "tests/support/ProxyProcess.h"
#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

#include <map>

namespace Plays
{

/// The directives about B's processes: which client has which process, how they end, what they use.
class ProcessDirectives
{
public:
    /// All must outlive this.
    ProcessDirectives(Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting);

    /// True if the play has stopped B and not started it again.
    [[nodiscard]] bool isStopped() const { return _stopped; }

    // All that follow throw PlayFailed if B does not do so in time, TextFault if the play makes no
    // sense.

    /// Counts the descriptors that B has open when it sleeps after its start.
    void noteDescriptors();
    /// B has no more descriptors open than that.
    void awaitDescriptors();

    /// SIGTERM, or SIGINT (IsInterrupted).
    void tellToStop(Verb verb);
    /// B sleeps, and its first process has not ended, even if it has been told to.
    void judgeRunning();
    /// The first process ends with status 0, and no process is left.
    void awaitEnd();
    void kill();
    void startAgain();

    /// The first process may open only so many more descriptors.
    void mayOpen(std::size_t more);
    void mayOpenAgain();

    /// Waits until exactly one process of B, not the first one, has this client's connection open.
    pid_t awaitProcess(Party client);
    /// SIGKILL to that process.
    void loseProcess(Party client);
    void awaitNoChild();

    /// Records the memory of each process that B has now.
    void measure();
    /// None of them has grown much since.
    void judgeGrowth();

private:
    /// The first process. Throws TextFault if it has ended.
    [[nodiscard]] pid_t running() const;
    /// What is wrong with the processes that have this client's connection open; empty if nothing.
    [[nodiscard]] std::string faultOfHolders(Party client, pid_t& holder) const;
    [[nodiscard]] std::string growthOfOne() const;

    Roles& _roles;
    Support::ProxyProcess& _proxy;
    Waiting& _waiting;
    std::size_t _descriptors = 0;
    std::map<pid_t, std::size_t> _memory; ///< of each measured process, in KiB
    bool _stopped = false;
};

} // namespace Plays
