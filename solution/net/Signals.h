#pragma once

namespace proxy
{

/// The signals that mean something to the proxy, as a descriptor.
///
/// A signal handler may run between any two instructions, and may do almost nothing; and Poco's
/// calls begin again by themselves when a signal has arrived, so that a flag set by a handler is
/// not looked at. A signalfd has neither trouble: the signals are blocked, and wait until they are
/// read like bytes. poll() watches it beside the sockets.
///
/// - SIGTERM, SIGINT: come to an end. They never cut a response in two.
/// - SIGCHLD: a child has ended.
///
/// A child has the descriptor too. There it tells of the child's own signals.
class Signals
{
public:
    Signals();
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;
    ~Signals();

    /// Can be read when a signal has arrived; for poll().
    int descriptor() const { return _descriptor; }

    /// Whether a signal has arrived that nobody has taken yet. In a child: it is asked to end.
    bool isPending() const;

    struct Arrived
    {
        bool stop = false;
        bool childEnded = false;
    };
    /// Which signals have arrived since the last call; it does not wait.
    Arrived take();

private:
    int _descriptor; ///< a signalfd
};

} // namespace proxy
