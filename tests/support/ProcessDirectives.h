#pragma once

#include "tests/support/ProxyProcess.h"
#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

namespace Plays
{

/// The directives about B's processes: which client has which process, and how they end.
class ProcessDirectives
{
public:
    /// The arguments must outlive this object.
    ProcessDirectives(Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting);

    /// True if the play has stopped B and not started it again.
    [[nodiscard]] bool isStopped() const { return _stopped; }

    // All functions that follow throw PlayFailed if B does not do in time what the play says, and
    // TextFault if the play makes no sense at this point.

    /// Sends B's first process SIGTERM, or for Verb::IsInterrupted SIGINT.
    void tellToStop(Verb verb);
    /// Waits until B rests. Its first process must not have ended, even if it has been told to
    /// stop.
    void judgeRunning();
    /// Waits until the first process ends, which must be with status 0, and no other process of B
    /// is left.
    void awaitEnd();
    /// After its end: it must have waited for each child that it had when it was told to stop.
    void judgeWaiting();
    /// Stops the first process (SIGSTOP), and waits until it is stopped; lets it go on (SIGCONT).
    void pause();
    void goOn();
    /// Kills the first process (SIGKILL), and waits for its end.
    void kill();
    /// Starts B again on the same port and with the same folders, and waits until it is ready.
    void startAgain();
    /// Starts the same command once more, on the port on which B listens. It must end, and not become
    /// ready.
    void judgeSecondStart();

    /// Waits until exactly one process of B, not the first one, has this client's connection open,
    /// and not the listening socket. Returns its id.
    pid_t awaitProcess(Party client);
    /// Kills that process (SIGKILL).
    void loseProcess(Party client);
    /// Stops that process (SIGSTOP), and waits until it is stopped.
    void stallProcess(Party client);
    /// Waits until B has at most one process left.
    void awaitNoChild();

private:
    /// Waits until B has at most so many processes. Each one that ends starts the time limit again:
    /// many that end at once need long on a busy machine. Returns how many there are.
    [[nodiscard]] std::size_t awaitProcesses(std::size_t permitted);
    /// What is wrong with the processes that have this client's connection open; empty if nothing.
    [[nodiscard]] std::string faultOfHolders(Party client, pid_t& holder) const;
    /// Sends that process SIGSTOP, and waits until it is stopped.
    void stop(pid_t pid);

    Roles& _roles;
    Support::ProxyProcess& _proxy;
    Waiting& _waiting;
    bool _stopped = false;
};

} // namespace Plays
