#pragma once

#include "FileDescriptor.h"
#include "Poll.h"

namespace proxy
{

/// The signals that the proxy reacts to, as a descriptor.
///
/// A signal handler may run between any two instructions, and may do almost nothing. Poco restarts
/// its system calls after a signal, so a flag set by a handler would go unnoticed. A signalfd has
/// neither problem: the signals are blocked, and wait until they are read like bytes. poll()
/// watches it along with the sockets.
///
/// - SIGTERM, SIGINT: shut down. They never cut a response in two, but end tunnels in which too
///   little passes (net/BusyRate.h).
/// - SIGCHLD: a child process has exited.
///
/// A child inherits the descriptor. There it reports the child's own signals.
class Signals
{
public:
    Signals();

    /// Readable when a signal has arrived; for poll().
    int descriptor() const { return _descriptor.get(); }

    /// Returns true if a signal has arrived that take() has not returned yet. In a child process it
    /// means that the child has been asked to exit.
    bool isPending() const { return isReadable(descriptor()); }

    struct Arrived
    {
        bool stop = false;
        bool childExited = false;
    };
    /// Returns which signals have arrived since the last call. It does not wait.
    Arrived take();

private:
    FileDescriptor _descriptor; ///< a signalfd
};

} // namespace proxy
