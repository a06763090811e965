#pragma once

#include "tests/support/Outcome.h"
#include "tests/support/Play.h"
#include "tests/support/StackReport.h"

#include <chrono>
#include <set>
#include <string>
#include <vector>

namespace Support
{
class ProxyProcess;
}

namespace Plays
{

/// Runs plays one after another, each with its own proxy, ports and folders.
class TestHarness
{
public:
    /// `proxy`: the command that starts B, and its arguments (see ProxyCommand). `limit`: how long
    /// one wait for B may take. `fallingBack`: the gaps without which B goes on (see
    /// gapsThatFallBack()). `explains`: a person will read why a play failed.
    TestHarness(std::vector<std::string> proxy, std::chrono::milliseconds limit,
        std::set<std::string> fallingBack = {}, bool explains = true);

    /// Plays and judges a play, and removes everything that was created for it. If the play is a table
    /// of cases, the first that does not pass ends it. Throws only Interrupted: if something goes wrong
    /// in the kit itself, the outcome is Trouble.
    Result play(const Play& play);

private:
    /// Plays one case, again if the machine was too slow for B's own timeout.
    Result playPatiently(const Play& play);
    /// `slowness`: that of the machine, for B's own timeout.
    Result playOnce(const Play& play, double slowness);
    void perform(const Play& play, double slowness, Result& result);
    void explain(
        Wire::EventLoop& loop, Support::ProxyProcess& proxy, const Play& play, Result& result);
    void end(Support::ProxyProcess& proxy, const Play& play, Result& result);
    std::string faultIn(const Support::ProxyProcess& proxy, const std::string& log, Result& result);

    std::vector<std::string> _proxy;
    std::chrono::milliseconds _limit;
    std::set<std::string> _fallingBack;
    bool _explains;
    StackReport _stacks;
    bool _ignoresSigterm = false; ///< an earlier B did not end when it was told to
};

/// Ignores SIGPIPE, so that this program survives proxies that close their connections, and lets no
/// process without privileges look into it.
void prepareThisProgram();

} // namespace Plays
