// A listening socket whose queue of connections is full, because no program accepts them. Linux
// then silently drops further attempts to connect.
#include "tests/support/DeafPort.h"

#include <cerrno>
#include <sys/socket.h>

namespace Plays
{

namespace
{

// One connection fills a queue of length 0. The others are never accepted, and do no harm.
constexpr int callers = 3;

} // namespace

DeafPort::DeafPort()
{
    if (const int error = _listener.bind(0))
        Wire::fail(error, "bind a port that does not respond");
    if (::listen(_listener.descriptor(), 0) != 0)
        Wire::fail(errno, "listen on a port that does not respond");
    _port = _listener.localPort();
    for (int i = 0; i < callers; ++i)
        _callers.emplace_back().connect(_port);
}

} // namespace Plays
