# The request must fit into a buffer of 4096 bytes.
# caught by: lab1/accepts-a-long-request-line

    // Fill in start: 1.2 receiveHead
    const auto deadline = SteadyClock::now() + _budget.whole();
    std::size_t end;
    while ((end = _received.find("\r\n\r\n")) == std::string::npos || end > 4092)
    {
        if (_received.size() > 4096)
            throw HeadTooLong("The head is longer than the buffer.");
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
