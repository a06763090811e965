#pragma once

#include "Options.h"
#include "Services.h"
#include "net/Connection.h"
#include "net/Signals.h"
#include "origin/IdleOriginConnection.h"
#include "store/Store.h"

#include <functional>

namespace proxy
{

/// All requests of one client: one after the other on its connection, in the order in which they
/// came, even if they came all at once (RFC 9112 section 9.3.2).
class Session
{
public:
    /// All must outlive the session. `options.root` is a real path, as std::filesystem::canonical()
    /// gives it; `options.port` the port that B really listens at.
    Session(Connection client, const Options& options, const Store& store, const Signals& signals);

    /// Answers the client's requests until one of the two wants no more, the client says nothing
    /// for `options.timeout`, or this process is asked to stop. Then it ends the connection.
    void run() noexcept;

private:
    void answerAll(const Services& services);

    Connection _client;
    const Options& _options;
    const Store& _store;
    const Signals& _signals;
    IdleOriginConnection _idleOrigin;
    std::function<void()> _deferredWork;
};

} // namespace proxy
