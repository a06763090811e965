# At the limit, the parent waits only for a child to exit, so it does not react to SIGTERM.
# caught by: lab5/handles-sigterm-at-the-limit
# seen in: 4 of 20

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
        if (watched[1].revents == 0)
            continue;
        while (!_children.hasRoom())
        {
            pollfd childExited{_signals.descriptor(), POLLIN, 0};
            ::poll(&childExited, 1, -1);
            if (_signals.take().childExited)
                _children.reap();
        }
        if (const auto client = _listener.accept())
            _children.start([this] { _listener.close(); }, [&] { work(*client); });
    }
    _listener.close();
    _children.drain();
    // Fill in end: 5.1
