# The end of the connection goes unnoticed, so the loop receives again and again forever.
# caught by: lab1/gives-up-on-an-incomplete-request
# seen in: 12 of 91

    // Fill in start: 1.2 receiveHead
    const auto deadline = SteadyClock::now() + std::chrono::hours(1);
    std::size_t end;
    while ((end = _received.find("\r\n\r\n")) == std::string::npos)
    {
        if (_received.size() > maxHead)
            throw HeadTooLong("The head is longer than " + std::to_string(maxHead) + " bytes.");
        receiveSome(deadline);
    }
    std::string head = _received.substr(0, end + 4);
    _received.erase(0, end + 4);
    return head;
    // Fill in end: 1.2
