// A listening socket whose queue is full and that nobody empties: Linux then drops whoever else
// wants to connect, without a word.
#include "tests/support/DeafPort.h"

#include <cerrno>
#include <sys/socket.h>

namespace Plays
{

namespace
{

// One is enough for a queue of length 0. The others wait like everybody else, and do no harm.
constexpr int callers = 3;

} // namespace

DeafPort::DeafPort()
{
    if (const int error = _listener.bind(0))
        Wire::fail(error, "bind a port that does not answer");
    if (::listen(_listener.descriptor(), 0) != 0)
        Wire::fail(errno, "listen on a port that does not answer");
    _port = _listener.localPort();
    for (int i = 0; i < callers; ++i)
        _callers.emplace_back().connect(_port);
}

} // namespace Plays
