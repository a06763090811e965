#pragma once

#include "tests/support/Play.h"
#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

namespace Plays
{

/// The directives that check a connection between B and A or C.
class ConnectionDirectives
{
public:
    /// All must outlive this.
    ConnectionDirectives(Roles& roles, Waiting& waiting) : _roles(roles), _waiting(waiting) {}

    // All of them throw PlayFailed if B does not do so in time, TextFault if the play makes no
    // sense.

    /// The text is in the part of the body that has come.
    void awaitText(const Directive& directive);
    void awaitTextAtOrigin(const Directive& directive);
    /// B closes A's connection without a response.
    void awaitEnd(Party client);
    /// B has read all that was sent to it.
    void awaitReading();
    /// A receives nothing, and its connection stays open.
    void awaitSilence(Party client);
    /// A cannot connect.
    void awaitRefusal(Party client);
    /// The last request came on the same connection as an earlier one, or on a new one.
    void judgeConnection(const Directive& directive);

private:
    Roles& _roles;
    Waiting& _waiting;
};

} // namespace Plays
