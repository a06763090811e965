# The tunnel buffers up to 256 KiB in each direction, with its own poll() that waits in short steps.
# may differ: size of the writes

    // Fill in start: 6.7 run
    constexpr std::size_t most = 256 * 1024;
    const auto patience = _toOrigin.from.budget().whole();
    auto last = std::chrono::steady_clock::now();
    bool told[] = {false, false};
    while (!told[0] || !told[1])
    {
        short wanted[] = {0, 0};
        for (const int way : {0, 1})
        {
            Direction& direction = way == 0 ? _toOrigin : _toClient;
            Connection& from = direction.from;
            Connection& to = direction.to;
            std::string& waiting = direction.waiting;
            bool& ended = direction.ended;
            const std::size_t before = waiting.size();
            if (!ended && waiting.size() < most && !from.isQuiet())
            {
                const std::string_view received = from.receive();
                ended = received.empty();
                waiting += received;
            }
            const std::size_t sent = waiting.empty() ? 0 : to.sendNow(waiting);
            waiting.erase(0, sent);
            if (sent > 0 || waiting.size() != before)
                last = std::chrono::steady_clock::now();
            if (ended && waiting.empty() && !told[way])
            {
                to.endSending();
                told[way] = true;
            }
            if (!ended && waiting.size() < most)
                wanted[way] = static_cast<short>(wanted[way] | POLLIN);
            if (!waiting.empty())
                wanted[1 - way] = static_cast<short>(wanted[1 - way] | POLLOUT);
        }
        pollfd watched[] = {{wanted[0] == 0 ? -1 : _toOrigin.from.descriptor(), wanted[0], 0},
            {wanted[1] == 0 ? -1 : _toClient.from.descriptor(), wanted[1], 0}};
        ::poll(watched, 2, 50);
        if (std::chrono::steady_clock::now() - last > patience)
            throw Poco::TimeoutException("Nothing went through the tunnel in time.");
    }
    // Fill in end: 6.7
