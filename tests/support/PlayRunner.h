#pragma once

#include "tests/support/Directives.h"
#include "tests/support/RawBytes.h"
#include "tests/support/RequestChecker.h"
#include "tests/support/ResponseChecker.h"
#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

namespace Plays
{

/// Plays the scene of one play: sends what A and C send, and waits for what B must send.
class PlayRunner
{
public:
    /// The arguments must outlive this object.
    PlayRunner(const Play& play, Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting);

    /// Plays all steps, and checks at the end that B sends no further request to C and still runs.
    /// Throws PlayFailed, Interrupted.
    void play();

private:
    void send(const Sent& sent);
    void sendFromA(const Sent& sent, std::string bytes);
    void sendFromC(const Sent& sent, std::string bytes);
    void checkTheEnd();

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
