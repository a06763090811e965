#pragma once

#include "tests/support/Directives.h"
#include "tests/support/Expectation.h"
#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

namespace Plays
{

/// Walks through the scene of one play: says what A and C say, and waits for what B must say.
class Performance
{
public:
    /// All must outlive the performance.
    Performance(const Play& play, Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting);

    /// Plays all steps, and sees at the end that B has nothing more to say to C and is still
    /// there. Throws WentWrong, Interrupted.
    void play();

private:
    void send(const Sent& sent);
    void sendFromA(const Sent& sent, std::string bytes);
    void sendFromC(const Sent& sent, std::string bytes);

    bool expectRequest(const Expected& expected);
    [[nodiscard]] bool answeredInstead(bool optional) const;
    void expectAnswer(const Expected& expected);
    void awaitAnswer(Client& client, const Expected& expected, const Expectation& expectation);
    void recordAnswer(Client& client, Party party);
    void awaitEndOfAnswer(Client& client, Party party);
    void lastLook();

    const Play& _play;
    Roles& _roles;
    Waiting& _waiting;
    Directives _directives;
    std::size_t _step = 0;
};

} // namespace Plays
