#pragma once

#include "Poll.h"

#include <Poco/Net/SocketAddress.h>
#include <Poco/Net/StreamSocket.h>

#include <chrono>
#include <exception>
#include <optional>
#include <utility>
#include <vector>

namespace proxy
{

/// Attempts to connect to a host with several addresses. They begin one after the other, and each
/// goes on beside the next, until one of them succeeds (RFC 8305 section 5): so an address that
/// does not respond costs a moment, and not the whole time limit. Destroying this object ends the
/// attempts that are still under way.
class ConnectionAttempts
{
public:
    /// `timeout`: the time limit for all attempts together. `look` is called while they are under
    /// way; what it throws leaves tryNext() and awaitFirst().
    explicit ConnectionAttempts(std::chrono::milliseconds timeout, WhileWaiting look = {})
        : _deadline(SteadyClock::now() + timeout), _look(std::move(look))
    {
    }

    /// Begins to connect to this address, and waits a moment, also for the attempts begun before.
    /// Returns the socket of an attempt that has succeeded; std::nullopt once the next address
    /// should be tried, because one attempt has failed or the moment has passed.
    std::optional<Poco::Net::StreamSocket> tryNext(const Poco::Net::SocketAddress& address);

    /// Waits for the attempts that are still under way, and returns the socket of the first that
    /// succeeds. Throws Poco::TimeoutException if none has by the time limit. If all fail, throws
    /// what the last one did (Poco::Net::ConnectionRefusedException, ...), but an error of this
    /// machine (it has no route there) only if there is no other.
    Poco::Net::StreamSocket awaitFirst();

private:
    /// The Connection Attempt Delay of RFC 8305 section 5.
    static constexpr std::chrono::milliseconds longestDelay{250};

    struct Attempt
    {
        Poco::Net::SocketAddress address;
        Poco::Net::StreamSocket socket{};
    };

    /// Returns false if the attempt fails at once.
    bool begin(const Poco::Net::SocketAddress& address);
    /// Waits until an attempt has succeeded or failed, or the time has come. Returns the socket of
    /// one that has succeeded, and forgets those that have failed.
    std::optional<Poco::Net::StreamSocket> firstConnected(SteadyClock::time_point until);
    /// Keeps the exception, to be thrown if all attempts fail. `code`: its errno.
    void keepFailure(std::exception_ptr failure, int code);

    SteadyClock::time_point _deadline;
    WhileWaiting _look;
    std::vector<Attempt> _underWay;
    std::exception_ptr _failure;
};

} // namespace proxy
