# The parent wakes up ten times a second and reaps then, without regard to SIGCHLD.
# may differ: way of reaping

    // Fill in start: 5.1 run
    bool stop = false;
    bool asked = false;
    while (!stop)
    {
        _children.reap();
        const bool room = _children.hasRoom();
        const int listening = _listener.descriptor();
        pollfd watched[] = {{_signals.descriptor(), POLLIN, 0}, {listening, POLLIN, 0}};
        // At the limit, only look for clients: a poll() that waits for them would return at once.
        if (!room)
            ::poll(watched + 1, 1, 0);
        ::poll(watched, room ? 2 : 1, 100);
        stop = _signals.take().stop;
        asked = asked && !room;
        if (!room && watched[1].revents != 0 && !asked)
        {
            asked = true;
            _children.askToStop();
        }
        if (stop || !room || watched[1].revents == 0)
            continue;
        if (const auto client = _listener.accept())
            _children.start([this] { _listener.close(); }, [&] { work(*client); });
    }
    _listener.close();
    _children.drain();
    // Fill in end: 5.1
