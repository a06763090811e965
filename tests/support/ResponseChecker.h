#pragma once

#include "tests/support/Expectation.h"
#include "tests/support/Play.h"
#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

namespace Plays
{

/// Waits for the responses that B must send to A, and checks them.
class ResponseChecker
{
public:
    /// The arguments must outlive this object.
    ResponseChecker(const Play& play, Roles& roles, Waiting& waiting)
        : _play(play), _roles(roles), _waiting(waiting)
    {
    }

    /// Checks the response of this step. After it, A closes its connection unless the play goes on
    /// using it. Throws PlayFailed.
    void expect(const Expected& expected, std::size_t step);

    /// Throws PlayFailed if a client has received a response without a request.
    void seeNothingLeft();

private:
    [[nodiscard]] bool anotherFollows(Party client, std::size_t step) const;
    void await(Client& client, const Expected& expected, const Expectation& expectation);
    void passOver(Client& client, Party party);
    void record(Client& client, Party party);
    void awaitEnd(Client& client, Party party);

    const Play& _play;
    Roles& _roles;
    Waiting& _waiting;
};

} // namespace Plays
