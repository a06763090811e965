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
    /// The arguments must outlive this object.
    ConnectionDirectives(Roles& roles, Waiting& waiting) : _roles(roles), _waiting(waiting) {}

    // All of these throw PlayFailed if B does not do in time what the play says, and TextFault if
    // the play makes no sense at this point.

    /// Waits until the directive's text is in the part of the body that has come: to A, or to the
    /// origin.
    void awaitText(const Directive& directive);
    void awaitTextAtOrigin(const Directive& directive);
    /// Waits until B closes the client's connection without a response.
    void awaitEnd(Party client);
    /// Waits until B has read everything that A and C have sent.
    void awaitReading();
    /// Waits until B rests. Then the client must have received nothing, and its connection must be
    /// open.
    void awaitSilence(Party client);
    /// Waits until B refuses the client's connection.
    void awaitRefusal(Party client);
    /// Checks that the last request came on the connection that the directive names: that of an
    /// earlier request, or a new one.
    void judgeConnection(const Directive& directive);

private:
    Roles& _roles;
    Waiting& _waiting;
};

} // namespace Plays
