#pragma once

#include "tests/support/Play.h"
#include "tests/support/ProxyProcess.h"
#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

namespace Plays
{

/// Does what the directives of a scene say.
class Directives
{
public:
    /// All must outlive this.
    Directives(Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting);

    void take(const Directive& directive);

    /// Does the play ask how many descriptors B has?
    [[nodiscard]] static bool wantDescriptors(const Play& play);
    /// Counts them, when B has come to rest after its start.
    void noteDescriptors();

    /// B was stopped or killed by the play, and has not been started again.
    [[nodiscard]] bool isStopped() const { return _stopped; }

private:
    /// The connection of A or C that the play speaks of now. Throws TextFault if there is none.
    Wire::Peer& peerOf(Party party);
    void clientLeaves(const Directive& directive);
    void originLeaves(const Directive& directive);
    void connect(Party party);
    void awaitText(const Directive& directive);
    void awaitEnd(Party party);
    void awaitRest();
    void awaitReading();
    void awaitDescriptors();
    void stop();
    void kill();
    void startAgain();

    Roles& _roles;
    Support::ProxyProcess& _proxy;
    Waiting& _waiting;
    std::size_t _descriptors = 0;
    bool _stopped = false;
};

} // namespace Plays
