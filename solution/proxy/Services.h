#pragma once

#include "Options.h"
#include "cache/Store.h"
#include "net/Signals.h"
#include "proxy/KeptOrigin.h"

#include <functional>

/// What all the requests of one client use.
struct Services
{
    const Options& options; ///< `root` is a real path, `port` the one that B really listens at
    const Store& store;
    const Signals& signals;
    KeptOrigin& keptOrigin;
    std::function<void()>&
        afterwards; ///< what is left to do when the client's connection has ended
};
