#pragma once

#include "Services.h"
#include "net/Connection.h"
#include "origin/IdleOriginConnection.h"

#include <functional>

namespace proxy
{

/// All requests of one client: one after the other on its connection, in the order in which they
/// arrive, even if they arrive all at once (RFC 9112 section 9.3.2).
class Session
{
public:
    /// All must outlive the session.
    Session(Connection client, const Options& options, const Instance& instance, Store& store,
        const Signals& signals);
    /// The services refer to members of the session, so it cannot be copied or moved.
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Answers the client's requests until either side wants no more, the client sends nothing for
    /// `options.timeout`, or this process is asked to stop. Then closes the connection, and does
    /// the deferred work.
    void run() noexcept;

private:
    /// Returns true if `--allow` names the client, or names none.
    bool mayAsk() const;
    /// Answers any request with 403, without parsing it, and ends the connection.
    void refuse();
    void answerAll();

    Connection _client;
    IdleOriginConnection _idleOrigin;
    std::function<void()> _deferredWork;
    Services _services;
};

} // namespace proxy
