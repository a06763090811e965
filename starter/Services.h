#pragma once

#include <functional>

namespace proxy
{

class IdleOriginConnection;
struct Instance;
struct Options;
class Signals;
class Store;

/// What all the requests of one client share.
struct Services
{
    const Options& options;
    const Instance& instance;
    Store& store;
    const Signals& signals;
    IdleOriginConnection& idleOrigin;
    /// What is left to do after the client's connection has been closed; may be empty.
    std::function<void()>& deferredWork;
};

} // namespace proxy
