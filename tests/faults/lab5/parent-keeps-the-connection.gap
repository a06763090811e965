# The parent keeps every client's connection open, so the client never sees it end.
# caught by: lab5/serves-each-client-in-its-own-child, lab5/leaks-nothing-over-a-thousand-clients
# seen in: 5 of 20

    // Fill in start: 5.1 run
    bool awaitRoom = false;
    std::vector<Poco::Net::StreamSocket> connections;
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
            _children.askToStop();
        }
        else if (const auto client = _listener.accept())
        {
            connections.push_back(*client);
            _children.start([this] { _listener.close(); }, [&] { work(*client); });
        }
    }
    _listener.close();
    _children.drain();
    // Fill in end: 5.1
