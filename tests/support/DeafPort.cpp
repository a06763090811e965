// A listening socket whose queue of connections is full, because nobody accepts any: Linux then
// silently drops further requests for a connection.
#include "tests/support/DeafPort.h"

#include <cerrno>
#include <sys/socket.h>

namespace Plays
{

namespace
{

// One connection fills a queue of length 0. The others wait in vain, and do no harm.
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
