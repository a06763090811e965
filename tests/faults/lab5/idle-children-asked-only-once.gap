# The proxy asks idle children to end only the first time that it has no room.
# caught by: lab5/idle-clients-make-room-again-and-again
# in the starter of lab: 7

    // Fill in start: 5.1 run
    bool awaitRoom = false;
    bool asked = false;
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
        {
            if (!asked)
                _children.askToStop();
            asked = true;
        }
        else if (const auto client = _listener.accept())
            _children.start([this] { _listener.close(); }, [&] { work(*client); });
    }
    _listener.close();
    _children.drain();
    // Fill in end: 5.1
