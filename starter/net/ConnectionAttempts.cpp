// connect() in a socket that does not block returns at once, and the connection is made in the
// meantime. The socket becomes writable once that has succeeded or failed; SO_ERROR says which.

#include "net/ConnectionAttempts.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace proxy
{

namespace
{

constexpr const char* tooSlow = "It did not accept a connection in time.";

/// The exception that a blocking connect() would have thrown.
std::exception_ptr failureOf(int error, const std::string& address)
{
    if (error == ECONNREFUSED)
        return std::make_exception_ptr(Poco::Net::ConnectionRefusedException(address, error));
    if (error == ETIMEDOUT)
        return std::make_exception_ptr(Poco::TimeoutException(tooSlow, address, error));
    return std::make_exception_ptr(Poco::Net::NetException(std::strerror(error), address, error));
}

} // namespace

std::optional<Poco::Net::StreamSocket> ConnectionAttempts::tryNext(
    const Poco::Net::SocketAddress& address)
{
    const auto began = SteadyClock::now();
    if (began >= _deadline || !begin(address))
        return std::nullopt;
    // However short the time limit is, the next address gets a part of it.
    return firstConnected(
        began + std::min<SteadyClock::duration>(longestDelay, (_deadline - began) / 2));
}

Poco::Net::StreamSocket ConnectionAttempts::awaitFirst()
{
    while (!_underWay.empty() && SteadyClock::now() < _deadline)
        if (const auto socket = firstConnected(_deadline))
            return *socket;
    if (_underWay.empty() && _failure)
        std::rethrow_exception(_failure);
    throw Poco::TimeoutException(tooSlow);
}

bool ConnectionAttempts::begin(const Poco::Net::SocketAddress& address)
{
    try
    {
        Attempt attempt{address};
        attempt.socket.connectNB(address);
        _underWay.push_back(std::move(attempt));
        return true;
    }
    catch (const Poco::Exception& error)
    {
        keepFailure(std::current_exception(), error.code());
        return false;
    }
}

std::optional<Poco::Net::StreamSocket> ConnectionAttempts::firstConnected(
    SteadyClock::time_point until)
{
    std::vector<pollfd> watched;
    for (const Attempt& attempt : _underWay)
        watched.push_back({attempt.socket.impl()->sockfd(), POLLOUT, 0});
    pollUntil(watched, until, _look);
    std::vector<Attempt> goOn;
    for (std::size_t i = 0; i < watched.size(); ++i)
    {
        Attempt& attempt = _underWay[i];
        const int error = watched[i].revents == 0 ? 0 : attempt.socket.impl()->socketError();
        if (watched[i].revents == 0)
            goOn.push_back(attempt);
        else if (error != 0)
            keepFailure(failureOf(error, attempt.address.toString()), error);
        else
        {
            attempt.socket.setBlocking(true);
            return attempt.socket;
        }
    }
    _underWay = std::move(goOn);
    return std::nullopt;
}

void ConnectionAttempts::keepFailure(std::exception_ptr failure, int code)
{
    // If this machine has no address of that family, that says nothing about the host.
    const bool ownFault = code == ENETUNREACH || code == EAFNOSUPPORT || code == EADDRNOTAVAIL;
    if (!_failure || !ownFault)
        _failure = std::move(failure);
}

} // namespace proxy
