# At the limit, the parent accepts one more client and keeps its connection until there is room,
# instead of leaving it in the listen queue.
# may differ: timing; where a client waits

    // Fill in start: 5.1 run
    std::optional<Poco::Net::StreamSocket> waiting;
    for (;;)
    {
        const int clients = waiting ? -1 : _listener.descriptor();
        pollfd watched[] = {{_signals.descriptor(), POLLIN, 0}, {clients, POLLIN, 0}};
        ::poll(watched, 2, -1);
        const Signals::Arrived arrived = _signals.take();
        if (arrived.stop)
            break;
        if (arrived.childExited)
            _children.reap();
        if (!waiting && watched[1].revents != 0)
        {
            waiting = _listener.accept();
            if (waiting && !_children.hasRoom())
                _children.askToStop();
        }
        if (!waiting || !_children.hasRoom())
            continue;
        const Poco::Net::StreamSocket client = *waiting;
        waiting.reset();
        _children.start([this] { _listener.close(); }, [&] { work(client); });
    }
    waiting.reset();
    _listener.close();
    _children.drain();
    // Fill in end: 5.1
