#pragma once

#include "Options.h"
#include "net/Signals.h"
#include "origin/IdleOriginConnection.h"
#include "store/Store.h"

#include <functional>

namespace proxy
{

/// What all the requests of one client use.
struct Services
{
    const Options& options; ///< `root` is a real path, `port` the one that B really listens at
    const Store& store;
    const Signals& signals;
    IdleOriginConnection& idleOrigin;
    std::function<void()>&
        deferredWork; ///< what is left to do when the client's connection has ended
};

} // namespace proxy
