#pragma once

#include "tests/support/ProxyProcess.h"
#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

#include <map>

namespace Plays
{

/// The directives that are about B's processes: how it lives, whom it gives a process, how it
/// ends.
class ProcessDirectives
{
public:
    /// All must outlive this.
    ProcessDirectives(Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting);

    /// B was told to end, and has not been started again.
    [[nodiscard]] bool isStopped() const { return _stopped; }

    // All that follow throw PlayFailed where B does not do it, TextFault where the play makes no
    // sense.

    /// Counts B's descriptors, when it has come to rest after its start.
    void noteDescriptors();
    /// It has no more than that.
    void awaitDescriptors();

    /// SIGTERM, or SIGINT (IsInterrupted).
    void tellToStop(Verb verb);
    /// B rests, and its first process has not ended, though it may have been told to.
    void judgeRunning();
    /// The first process ends with status 0, and no other one is left.
    void awaitEnd();
    void kill();
    void startAgain();

    /// The first process may open only so many descriptors more.
    void mayOpen(std::size_t more);
    void mayOpenAgain();

    /// Waits until one process of B's, not its first one, has the connection of this A alone.
    pid_t awaitProcess(Party client);
    /// SIGKILL to that one.
    void loseProcess(Party client);
    void awaitNoChild();

    /// Notes the memory of each process that B has now.
    void measure();
    /// None of them has much more now.
    void judgeGrowth();

private:
    /// The first process. Throws TextFault if it has ended.
    [[nodiscard]] pid_t running() const;
    /// Who holds the connection of this A, as B should not have it; empty if all is well.
    [[nodiscard]] std::string wrongHolder(Party client, pid_t& holder) const;
    [[nodiscard]] std::string growthOfOne() const;

    Roles& _roles;
    Support::ProxyProcess& _proxy;
    Waiting& _waiting;
    std::size_t _descriptors = 0;
    std::map<pid_t, std::size_t> _memory; ///< when they were measured, in KiB
    bool _stopped = false;
};

} // namespace Plays
