# An incomplete request causes an exception that nobody catches.
# caught by: lab1/gives-up-on-an-incomplete-request
# in the starter of lab: 4

    // Fill in start: 1.2 receiveHead
    const auto deadline = SteadyClock::now() + _budget.whole();
    std::size_t end;
    while ((end = _received.find("\r\n\r\n")) == std::string::npos)
    {
        if (_received.size() > maxHead)
            refuseHead();
        const bool more = receiveSome(deadline);
        const auto mustGoOn = [more]() noexcept
        {
            if (!more)
                throw BadMessage("The connection ended before the blank line that ends the head.");
        };
        mustGoOn();
    }
    std::string head = _received.substr(0, end + 4);
    _received.erase(0, end + 4);
    return head;
    // Fill in end: 1.2
