// The relay in front of the proxy needs its port before the proxy is started, and learns that of the
// proxy afterwards.

#include "tools/picture/Relay.h"

#include <algorithm>
#include <system_error>
#include <unistd.h>

namespace Picture
{

Relay::Relay(Wire::EventLoop& loop, Tape& tape, char opener, char accepter, std::uint16_t port)
    : _loop(loop), _tape(tape), _opener(opener), _accepter(accepter),
      _listener(loop, port, [this](int descriptor) { accept(descriptor); })
{
    _listener.goDown();
}

void Relay::connectTo(std::uint16_t port)
{
    _target = port;
    _listener.comeBack();
}

bool Relay::passedAll() const
{
    return std::all_of(
        _links.begin(), _links.end(), [](const auto& link) { return link->passedAll(); });
}

void Relay::accept(int descriptor)
{
    // No link is inside its own callback here, so those that are over can be destroyed.
    std::erase_if(_links, [](const auto& link) { return link->over(); });
    const Recorder recorder(_tape, _opener, _accepter, ++_accepted);
    try
    {
        _links.push_back(std::make_unique<Link>(_loop, descriptor, _target, recorder));
    }
    catch (const std::system_error&)
    {
        // No descriptor is left for the second connection. The first one has been closed.
    }
}

} // namespace Picture
