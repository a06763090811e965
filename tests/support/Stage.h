#pragma once

#include "tests/support/Outcome.h"
#include "tests/support/Play.h"

#include <chrono>
#include <string>

namespace Support
{
class ProxyProcess;
}

namespace Plays
{

/// Plays plays, one after the other, each with a proxy, ports and folders of its own.
class Stage
{
public:
    /// `proxy` is the command of B (see ProxyCommand); `limit` how long B may take for one thing.
    Stage(std::string proxy, std::chrono::milliseconds limit);

    /// Plays it, judges it, and removes all that was made for it. Throws Interrupted and nothing
    /// else: whatever goes wrong in the kit itself is the outcome Trouble.
    Result play(const Play& play);

private:
    void perform(const Play& play, Result& result);
    void end(Support::ProxyProcess& proxy, Result& result);

    std::string _proxy;
    std::chrono::milliseconds _limit;
    bool _deaf = false; ///< an earlier B did not end when it was told to
};

/// `3.2 find`, if B's output says that it ran into a blank gap; else nothing.
std::string gapIn(const std::string& log);

/// Lets a program that plays survive proxies that close on it: SIGPIPE is ignored.
void prepareThisProgram();

} // namespace Plays
