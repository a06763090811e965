#pragma once

#include "tests/support/Play.h"
#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

namespace Plays
{

/// The directives that look at a connection of B with A or C.
class ConnectionDirectives
{
public:
    /// All must outlive this.
    ConnectionDirectives(Roles& roles, Waiting& waiting) : _roles(roles), _waiting(waiting) {}

    // All of them throw PlayFailed where B does not do it, TextFault where the play makes no sense.

    /// The text is in the body that has come so far.
    void awaitText(const Directive& directive);
    void awaitTextAtOrigin(const Directive& directive);
    /// B ends A's connection without a byte.
    void awaitEnd(Party client);
    /// B has taken from the kernel all that was sent to it.
    void awaitReading();
    /// Nothing comes to A, and its connection stays open.
    void awaitSilence(Party client);
    /// A cannot connect.
    void awaitRefusal(Party client);
    /// On which connection the last request came.
    void judgeConnection(const Directive& directive);

private:
    Roles& _roles;
    Waiting& _waiting;
};

} // namespace Plays
