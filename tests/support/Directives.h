#pragma once

#include "tests/support/Drip.h"
#include "tests/support/Observations.h"
#include "tests/support/Play.h"
#include "tests/support/Processes.h"
#include "tests/support/ProxyProcess.h"
#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

#include <memory>
#include <vector>

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
    void noteDescriptors() { _processes.noteDescriptors(); }

    /// B was told to end by the play, and has not been started again.
    [[nodiscard]] bool isStopped() const { return _processes.isStopped(); }

private:
    void clientLeaves(const Directive& directive);
    void originLeaves(const Directive& directive);
    void connect(Party party);
    void drip(const Directive& directive);

    Roles& _roles;
    Waiting& _waiting;
    Observations _observations;
    Processes _processes;
    std::vector<std::unique_ptr<Drip>> _drips;
};

} // namespace Plays
