# At the limit, the next client is accepted and its connection closed at once.
# caught by: lab5/next-client-waits-at-the-limit, lab5/serves-forty-clients-in-turn-at-the-limit
# seen in: 1 of 20

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
        const auto client = _listener.accept();
        if (client && _children.hasRoom())
            _children.start([this] { _listener.close(); }, [&] { work(*client); });
    }
    _listener.close();
    _children.drain();
    // Fill in end: 5.1
