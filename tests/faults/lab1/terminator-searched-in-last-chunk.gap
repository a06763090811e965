# The blank line is searched for only in the newest piece, not in everything received.
# caught by: lab1/finds-a-blank-line-split-across-reads
# seen in: 2 of 91

    // Fill in start: 1.2 receiveHead
    const auto deadline = SteadyClock::now() + _budget.whole();
    std::size_t from = 0;
    std::size_t end;
    while ((end = _received.find("\r\n\r\n", from)) == std::string::npos)
    {
        if (_received.size() > maxHead)
            throw HeadTooLong("The head is longer than " + std::to_string(maxHead) + " bytes.");
        from = _received.size();
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
