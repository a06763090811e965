#pragma once

#include <string>

/// The other half of the fake proxy: it forks for each connection, passes requests and bodies on as
/// they come, keeps connections and opens tunnels. What its mode says it does wrong.
struct ForkingProxy
{
    std::string mode; ///< behind `forks-`; empty: nothing is wrong

    /// To be called before anybody knows of it.
    void catchSignals() const;

    /// Serves clients until SIGTERM or SIGINT, then waits for its children and ends with status 0.
    [[noreturn]] void serve(int listener);
};
