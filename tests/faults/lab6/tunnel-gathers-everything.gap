# The tunnel keeps reading from one side, and collects in memory what the other does not take yet.
# caught by: lab6/tunnel-applies-backpressure
// Fill in start: 6.7 run
    const auto gather = [](Direction& direction)
    {
        if (!direction.ended && !direction.from.isQuiet())
        {
            const std::string_view more = direction.from.receive();
            direction.ended = more.empty();
            direction.waiting += more;
        }
        if (!direction.waiting.empty())
            direction.waiting.erase(0, direction.to.sendNow(direction.waiting));
        if (direction.ended && direction.waiting.empty())
            direction.to.endSending();
    };
    while (!_toOrigin.ended || !_toClient.ended || !_toOrigin.waiting.empty() ||
           !_toClient.waiting.empty())
    {
        gather(_toOrigin);
        gather(_toClient);
        pollfd watched[] = {{_toOrigin.ended ? -1 : _toOrigin.from.descriptor(), POLLIN, 0},
            {_toClient.ended ? -1 : _toClient.from.descriptor(), POLLIN, 0}};
        if (!_toOrigin.waiting.empty())
            watched[1].events |= POLLOUT;
        if (!_toClient.waiting.empty())
            watched[0].events |= POLLOUT;
        ::poll(watched, 2, 1000);
    }
// Fill in end: 6.7
