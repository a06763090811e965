// Who waits for the response?

#include "origin/Recipients.h"

#include "Poll.h"
#include "response/ErrorResponse.h"

#include <Poco/Exception.h>

#include <algorithm>
#include <exception>
#include <utility>

namespace proxy
{

Recipients::Recipients(
    ResponseWriter* client, const Signals& signals, std::weak_ptr<CollapsedFetch> fetch)
    : _client(client), _isForClient(client != nullptr), _signals(signals), _fetch(std::move(fetch))
{
}

bool Recipients::hasClient()
{
    if (_client != nullptr && _client->clientHasLeft([this] { return isAskedToStop(); }))
        _client = nullptr;
    return _client != nullptr;
}

bool Recipients::hasFollowers() const
{
    const auto fetch = _fetch.lock();
    return fetch && fetch->hasFollowers();
}

void Recipients::showProgress() const
{
    if (const auto fetch = _fetch.lock())
        fetch->showProgress();
}

void Recipients::share(const StoreWriter& copy) const
{
    if (const auto fetch = _fetch.lock(); fetch && !fetch->show(copy.temporaryFile()))
        fetch->end();
}

void Recipients::publish(StoreWriter& copy) const
{
    const auto fetch = _fetch.lock();
    if (auto file = fetch && copy.isInMemory() ? fetch->giveFile() : std::nullopt)
        copy.writeTo(std::move(*file));
    copy.finish();
    if (fetch)
        fetch->end();
}

void Recipients::copyIsGivenUp() const
{
    if (const auto fetch = _fetch.lock())
        fetch->giveUpCopy();
}

void Recipients::requireUse(IfAbandoned ifAbandoned)
{
    const bool mayEnd = ifAbandoned == IfAbandoned::end || isAskedToStop();
    if (!hasClient() && mayEnd && !hasFollowers())
        noClientWaits();
}

void Recipients::awaitResponse(Connection& origin, IfAbandoned ifAbandoned)
{
    const auto deadline = SteadyClock::now() + origin.budget().whole();
    while (!origin.hasBytes() && !wait(origin, {}, deadline))
    {
        requireUse(ifAbandoned);
        if (SteadyClock::now() >= deadline)
            throw Poco::TimeoutException("The other side did not send the whole message in time.");
    }
}

bool Recipients::wait(const Connection& origin, Also also, SteadyClock::time_point deadline)
{
    const auto events = [](bool input, bool output)
    {
        return (input ? POLLIN : 0) | (output ? POLLOUT : 0);
    };
    const short leaving = _client != nullptr ? _client->watchedEvents() : short{0};
    if (leaving == 0)
        deadline = std::min<SteadyClock::time_point>(deadline, SteadyClock::now() + lookAgain);
    pollfd watched[] = {
        {origin.descriptor(), static_cast<short>(events(true, also.originTakes)), 0},
        {_client != nullptr ? _client->descriptor() : -1,
            static_cast<short>(leaving | events(also.clientSends, also.clientTakes)), 0}};
    pollUntil(watched, deadline);
    return (watched[0].revents & ~POLLOUT) != 0;
}

void Recipients::noClientWaits()
{
    throw Blamed(Peer::client,
        std::make_exception_ptr(ErrorResponse(503,
            "The client has left, or it has closed its side of the connection while another client "
            "needed its place.")));
}

} // namespace proxy
