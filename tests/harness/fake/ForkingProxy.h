#pragma once

#include <string>

/// The other half of the fake proxy: it forks for each connection, forwards requests and bodies as
/// they come, and has persistent connections and tunnels. Each mode other than the empty one has
/// one fault.
struct ForkingProxy
{
    std::string mode; ///< what follows `forks-`; empty: no fault

    /// To be called before the proxy says that it is ready.
    void catchSignals() const;

    /// Serves clients until SIGTERM or SIGINT, then waits for its children and ends with status 0.
    [[noreturn]] void serve(int listener);
};
