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
    struct Settings
    {
        std::vector<std::string> proxy;      ///< the command that starts B (see ProxyCommand)
        std::chrono::milliseconds limit;     ///< how long one wait for B may take
        std::set<std::string> fallingBack{}; ///< the gaps without which B goes on (GapPlaces.h)
        bool explains = true;                ///< a person will read why a play failed
        OnEvent onEvent{};                   ///< a person watches the play
        std::string logs{}; ///< a folder for the whole log of each B that fails; empty: none
    };
    explicit TestHarness(Settings settings);

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

    Settings _settings;
    StackReport _stacks;
    bool _ignoresSigterm = false; ///< an earlier B did not end when it was told to
};

/// Ignores SIGPIPE, so that this program survives proxies that close their connections, and lets no
/// process without privileges look into it.
void prepareThisProgram();

} // namespace Plays
