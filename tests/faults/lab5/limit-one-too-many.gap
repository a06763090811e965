# The check for room comes after a client has been accepted, so one too many is served.
# caught by: lab5/next-client-waits-at-the-limit

    // Fill in start: 5.1 run
    bool awaitRoom = false;
    for (;;)
    {
        const int clients = awaitRoom ? -1 : _listener.descriptor();
        pollfd watched[] = {{_signals.descriptor(), POLLIN, 0}, {clients, POLLIN, 0}};
        ::poll(watched, 2, -1);
        const Signals::Arrived arrived = _signals.take();
        if (arrived.stop)
            break;
        if (arrived.childExited)
            _children.reap();
        const bool full = !_children.hasRoom();
        if (watched[1].revents != 0)
            if (const auto client = _listener.accept())
                _children.start([this] { _listener.close(); }, [&] { work(*client); });
        awaitRoom = full && !_children.hasRoom();
    }
    _listener.close();
    _children.drain();
    // Fill in end: 5.1
