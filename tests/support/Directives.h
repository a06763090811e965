#pragma once

#include "tests/support/ConnectionDirectives.h"
#include "tests/support/Play.h"
#include "tests/support/ProcessDirectives.h"
#include "tests/support/ProxyProcess.h"
#include "tests/support/ResourceDirectives.h"
#include "tests/support/Roles.h"
#include "tests/support/SlowSender.h"
#include "tests/support/SurroundingsDirectives.h"
#include "tests/support/Waiting.h"

#include <memory>
#include <vector>

namespace Plays
{

/// Carries out the directives of a scene.
class Directives
{
public:
    /// The arguments must outlive this object.
    Directives(Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting);

    /// Carries out one directive. Throws PlayFailed if B does not do in time what the play says,
    /// TextFault if the play makes no sense at this point.
    void take(const Directive& directive);

    /// Counts the descriptors that B has open; `B keeps no descriptor` compares with that number.
    void noteDescriptors() { _resourceDirectives.noteDescriptors(); }

    /// True if the play has stopped B and not started it again.
    [[nodiscard]] bool isStopped() const { return _processDirectives.isStopped(); }

private:
    void clientLeaves(const Directive& directive);
    void recordLeaving(Party who, bool reset);
    void originLeaves(const Directive& directive);
    void connect(Party party);
    void drip(const Directive& directive);

    Roles& _roles;
    Waiting& _waiting;
    ConnectionDirectives _connectionDirectives;
    ProcessDirectives _processDirectives;
    ResourceDirectives _resourceDirectives;
    SurroundingsDirectives _surroundings;
    std::vector<std::unique_ptr<SlowSender>> _slowSenders;
};

} // namespace Plays
