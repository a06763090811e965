# The length of a head is not limited.
# caught by: lab1/rejects-an-endless-request

    // Fill in start: 1.2 receiveHead
    const auto deadline = SteadyClock::now() + _budget.whole();
    std::size_t from = 0;
    std::size_t end;
    while ((end = _received.find("\r\n\r\n", from)) == std::string::npos)
    {
        from = _received.size() < 3 ? 0 : _received.size() - 3;
        if (!receiveSome(deadline))
        {
            if (_received.empty())
                return {};
            throw BadMessage("The connection ended before the blank line that ends the head.");
        }
    }
    std::string head = _received.substr(0, end + 4);
    _received.erase(0, end + 4);
    return head;
    // Fill in end: 1.2
