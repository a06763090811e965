#pragma once

#include "tests/support/Play.h"
#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

namespace Plays
{

/// Waits for the requests that B must send to C, and checks them.
class RequestChecker
{
public:
    /// The arguments must outlive this object.
    RequestChecker(const Play& play, Roles& roles, Waiting& waiting)
        : _play(play), _roles(roles), _waiting(waiting)
    {
    }

    /// Checks the request of this step. Returns false if it is optional and B does not send it.
    /// Throws PlayFailed.
    bool expect(const Expected& expected, std::size_t step);

    /// Checks the body of the last request, to its end. Throws PlayFailed, TextFault.
    void expectRest(const Expected& expected);

private:
    [[nodiscard]] bool bodyMayComeLater(Party origin, std::size_t step) const;
    [[nodiscard]] bool answeredInstead(bool optional) const;
    [[nodiscard]] bool somethingCame() const;

    const Play& _play;
    Roles& _roles;
    Waiting& _waiting;
};

} // namespace Plays
