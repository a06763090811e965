# A connection without a byte ends in an exception that nobody catches.
# caught by: lab1/outlives-a-client-that-says-nothing

    // Fill in start: 1.2 receiveHead
    const auto deadline = Clock::now() + _patience.whole();
    std::size_t end;
    while ((end = _received.find("\r\n\r\n")) == std::string::npos)
    {
        if (_received.size() > maxHead)
            throw HeadTooLong("The head is longer than " + std::to_string(maxHead) + " bytes.");
        if (!receiveSome(deadline))
        {
            const auto firstByte = [this]() noexcept
            {
                return _received.at(0);
            };
            throw BadMessage(std::string("The head ends early, after ") + firstByte());
        }
    }
    std::string head = _received.substr(0, end + 4);
    _received.erase(0, end + 4);
    return head;
    // Fill in end: 1.2
