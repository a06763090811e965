# At the limit, children that only wait for another request are not asked to stop.
# caught by: lab5/idle-client-makes-room-at-the-limit
# in the starter of lab: 7

    // Fill in start: 5.1 run
    bool awaitRoom = false;
    for (;;)
    {
        // poll() ignores a negative descriptor.
        const int clients = awaitRoom ? -1 : _listener.descriptor();
        pollfd watched[] = {{_signals.descriptor(), POLLIN, 0}, {clients, POLLIN, 0}};
        ::poll(watched, 2, -1);
        const Signals::Arrived arrived = _signals.take();
        if (arrived.stop)
            break;
        if (arrived.childExited)
            _children.reap();
        awaitRoom = (awaitRoom || watched[1].revents != 0) && !_children.hasRoom();
        if (watched[1].revents == 0)
            continue;
        if (awaitRoom)
            continue;
        if (const auto client = _listener.accept())
            _children.start([this] { _listener.close(); }, [&] { work(*client); });
    }
    _listener.close();
    _children.drain();
    // Fill in end: 5.1
