// Fork first, accept afterwards:
//
//     parent: run -> startMissing
//     child:  becomeChild -> serveClients -> awaitClient, work

#include "net/ForkedAhead.h"

#include "Poll.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <span>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <system_error>
#include <unistd.h>

namespace proxy
{

namespace
{

FileDescriptor opened(int descriptor)
{
    if (descriptor < 0)
        throw std::system_error(
            errno, std::generic_category(), "Cannot fork children before their clients come");
    return FileDescriptor(descriptor);
}

} // namespace

ForkedAhead::ForkedAhead(Listener& listener, Signals& signals, Children& children,
    const Numbers& numbers, const Work& work, const WhenIdle& whenIdle)
    : _listener(listener), _signals(signals), _children(children), _numbers(numbers), _work(work),
      _whenIdle(whenIdle), _parent(::getpid()), _board(children.limit()),
      _news(opened(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))),
      _epoll(opened(::epoll_create1(EPOLL_CLOEXEC)))
{
}

void ForkedAhead::run()
{
    bool asked = false;
    for (;;)
    {
        startMissing();
        const bool allAreBusy = waiting() == 0;
        asked = asked && allAreBusy;
        // poll() ignores a negative descriptor.
        const int clients = allAreBusy && !asked ? _listener.descriptor() : -1;
        pollfd watched[] = {
            {_signals.descriptor(), POLLIN, 0}, {_news.get(), POLLIN, 0}, {clients, POLLIN, 0}};
        ::poll(watched, 3, -1);
        ::eventfd_t news = 0;
        ::eventfd_read(_news.get(), &news);
        const Signals::Arrived arrived = _signals.take();
        if (arrived.stop)
            break;
        if (arrived.childExited)
            _children.reap();
        if (watched[2].revents == 0 || _children.hasRoom())
            continue;
        _children.askToStop();
        asked = true;
    }
    _listener.closeForAll();
    _children.drain();
}

void ForkedAhead::startMissing()
{
    forgetOthers();
    for (auto count = waiting(); count < _numbers.ahead && _children.hasRoom(); ++count)
    {
        _children.start([this] { becomeChild(); }, [this] { serveClients(); });
        forgetOthers(); // start() may have reaped some.
    }
}

void ForkedAhead::forgetOthers()
{
    _board.keepOnly([this](pid_t child) { return _children.isRunning(child); });
}

std::size_t ForkedAhead::waiting() const
{
    // A child that has just been forked has no line yet.
    return _board.waiting() + _children.count() - _board.entered();
}

void ForkedAhead::becomeChild()
{
    // Without a parent, nobody would ever end the children that wait.
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != _parent)
        ::raise(SIGTERM);
    _board.enter();
    _isChild = true;
}

void ForkedAhead::serveClients()
{
    watch();
    for (std::size_t left = _numbers.clientsEach; left > 0; --left)
    {
        // After a rush, not all of them are needed. If it goes on, these are not too many. This child is
        // counted, too: of several that come here at the same time, the last one sees all of them.
        if (_board.waiting() > 2 * _numbers.ahead)
            return;
        // A child that has served nobody has nothing to give back.
        const auto client = awaitClient(left < _numbers.clientsEach);
        if (!client)
            return;
        _board.setBusy(true);
        if (left == 1 && _isChild)
            _listener.close();
        if (_board.waiting() < _numbers.ahead)
            ::eventfd_write(_news.get(), 1);
        _work(*client);
        _board.setBusy(false);
    }
}

void ForkedAhead::watch()
{
    // A signalfd reports the signals of the process that watches it, so each child needs a set of its own. It
    // gets the place of the parent's, which is there only so that there is one.
    _epoll.reset();
    _epoll.reset(::epoll_create1(EPOLL_CLOEXEC));
    // One child is woken for each client, and not all of them.
    epoll_event clients{EPOLLIN | EPOLLEXCLUSIVE, {}};
    clients.data.fd = _listener.descriptor();
    ::epoll_ctl(_epoll.get(), EPOLL_CTL_ADD, _listener.descriptor(), &clients);
    epoll_event signals{EPOLLIN, {}};
    signals.data.fd = _signals.descriptor();
    ::epoll_ctl(_epoll.get(), EPOLL_CTL_ADD, _signals.descriptor(), &signals);
}

std::optional<Poco::Net::StreamSocket> ForkedAhead::awaitClient(bool mayBeIdle)
{
    constexpr int forever = -1;
    for (int longest = mayBeIdle ? static_cast<int>(idleAfter.count()) : forever;;)
    {
        std::array<epoll_event, 2> events{};
        const int count = ::epoll_wait(_epoll.get(), events.data(), 2, longest);
        if (count == 0)
        {
            _whenIdle();
            longest = forever;
        }
        const std::span arrived(events.data(), static_cast<std::size_t>(std::max(count, 0)));
        const auto has = [&](int descriptor)
        {
            return std::any_of(arrived.begin(), arrived.end(),
                [&](const epoll_event& event) { return event.data.fd == descriptor; });
        };
        // The client first: no other child has been woken for it.
        if (has(_listener.descriptor()))
            if (auto client = _listener.accept())
                return client;
        if (has(_signals.descriptor()))
            return std::nullopt;
    }
}

} // namespace proxy
