// Who waits for the response?

#include "origin/Recipients.h"

#include "Poll.h"
#include "response/Blame.h"

#include <Poco/Exception.h>

#include <algorithm>
#include <exception>
#include <utility>

namespace proxy
{

namespace
{

/// How often a process looks again at what poll() does not report: whether other clients wait, and
/// whether it is asked to stop.
constexpr std::chrono::milliseconds lookAgain{100};

} // namespace

Recipients::Recipients(
    ResponseWriter* client, const Signals& signals, std::weak_ptr<CollapsedFetch> fetch)
    : _client(client), _signals(signals), _fetch(std::move(fetch))
{
}

bool Recipients::hasClient()
{
    if (_client != nullptr && _client->clientHasLeft(isAskedToStop()))
        clientHasLeft();
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

void Recipients::copyIsGivenUp() const
{
    if (const auto fetch = _fetch.lock())
        fetch->giveUpCopy();
}

void Recipients::awaitResponse(Connection& origin, IfAbandoned ifAbandoned)
{
    const auto deadline = SteadyClock::now() + origin.budget().whole();
    while (!origin.hasBytes() && !wait(origin, false, deadline))
    {
        const bool mayEnd = ifAbandoned == IfAbandoned::end ||
                            (ifAbandoned == IfAbandoned::yield && isAskedToStop());
        if (!hasClient() && mayEnd && !hasFollowers())
            noClientWaits();
        if (SteadyClock::now() >= deadline)
            throw Poco::TimeoutException("The other side sent nothing in time.");
    }
}

bool Recipients::wait(const Connection& origin, bool toSend, SteadyClock::time_point deadline)
{
    const short leaving = _client != nullptr ? _client->watchedEvents() : short{0};
    const short events = static_cast<short>(leaving | (toSend ? POLLOUT : 0));
    if (leaving == 0)
        deadline = std::min<SteadyClock::time_point>(deadline, SteadyClock::now() + lookAgain);
    pollfd watched[] = {{origin.descriptor(), POLLIN, 0},
        {_client != nullptr ? _client->descriptor() : -1, events, 0}};
    pollUntil(watched, deadline);
    return watched[0].revents != 0;
}

void Recipients::noClientWaits()
{
    throw Blamed(Peer::client,
        std::make_exception_ptr(Poco::IOException("No client waits for the response any longer")));
}

} // namespace proxy
