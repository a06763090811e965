#pragma once

#include "tests/support/ConnectionDirectives.h"
#include "tests/support/Play.h"
#include "tests/support/ProcessDirectives.h"
#include "tests/support/ProxyProcess.h"
#include "tests/support/Roles.h"
#include "tests/support/SlowSender.h"
#include "tests/support/Waiting.h"

#include <memory>
#include <vector>

namespace Plays
{

/// Carries out the directives of a scene.
class Directives
{
public:
    /// All must outlive this.
    Directives(Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting);

    void take(const Directive& directive);

    /// True if the play checks the number of descriptors that B has open.
    [[nodiscard]] static bool checkDescriptors(const Play& play);
    void noteDescriptors() { _processDirectives.noteDescriptors(); }

    /// True if the play has stopped B and not started it again.
    [[nodiscard]] bool isStopped() const { return _processDirectives.isStopped(); }

private:
    void clientLeaves(const Directive& directive);
    void originLeaves(const Directive& directive);
    void connect(Party party);
    void drip(const Directive& directive);

    Roles& _roles;
    Waiting& _waiting;
    ConnectionDirectives _connectionDirectives;
    ProcessDirectives _processDirectives;
    std::vector<std::unique_ptr<SlowSender>> _slowSenders;
};

} // namespace Plays
