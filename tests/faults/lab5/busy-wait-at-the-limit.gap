# The parent checks again and again whether there is room, so at the limit it busy-waits.
# caught by: lab5/next-client-waits-at-the-limit

    // Fill in start: 5.1 run
    for (;;)
    {
        pollfd watched[] = {
            {_signals.descriptor(), POLLIN, 0}, {_listener.descriptor(), POLLIN, 0}};
        ::poll(watched, 2, -1);
        const Signals::Arrived arrived = _signals.take();
        if (arrived.stop)
            break;
        if (arrived.childExited)
            _children.reap();
        if (watched[1].revents == 0 || !_children.hasRoom())
            continue;
        if (const auto client = _listener.accept())
            _children.start([this] { _listener.close(); }, [&] { work(*client); });
    }
    _listener.close();
    _children.drain();
    // Fill in end: 5.1
