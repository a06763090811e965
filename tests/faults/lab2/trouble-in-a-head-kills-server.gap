# If anything goes wrong while a head is received, the whole proxy exits.
# caught by: lab2/answers-502-for-a-non-http-origin

    // Fill in start: 1.2 receiveHead
    const auto deadline = SteadyClock::now() + _budget.whole();
    std::size_t from = 0;
    for (;;)
    {
        const auto end = _received.find("\r\n\r\n", from);
        if (std::min(end, _received.size()) > maxHead)
            refuseHead();
        if (end != std::string::npos)
        {
            std::string head = _received.substr(0, end + 4);
            _received.erase(0, end + 4);
            return head;
        }
        // The four bytes may arrive in pieces: look again at the last three received so far.
        from = _received.size() < 3 ? 0 : _received.size() - 3;
        try
        {
            if (!receiveSome(deadline))
                break;
        }
        catch (const std::exception&)
        {
            std::exit(1);
        }
    }
    if (!_received.empty())
        throw BadMessage("The connection ended before the blank line that ends the head.");
    return {};
    // Fill in end: 1.2
