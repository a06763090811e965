#pragma once

#include "tests/support/Directives.h"
#include "tests/support/RawBytes.h"
#include "tests/support/RequestChecker.h"
#include "tests/support/ResponseChecker.h"
#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

namespace Plays
{

/// Walks through the scene of one play: says what A and C say, and waits for what B must say.
class PlayRunner
{
public:
    /// All must outlive the performance.
    PlayRunner(const Play& play, Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting);

    /// Plays all steps, and sees at the end that B has nothing more to say to C and is still
    /// there. Throws PlayFailed, Interrupted.
    void play();

private:
    void send(const Sent& sent);
    void sendFromA(const Sent& sent, std::string bytes);
    void sendFromC(const Sent& sent, std::string bytes);
    void lastLook();

    const Play& _play;
    Roles& _roles;
    Waiting& _waiting;
    RequestChecker _requestChecker;
    ResponseChecker _responseChecker;
    RawBytes _rawBytes;
    Directives _directives;
    std::size_t _step = 0;
};

} // namespace Plays
