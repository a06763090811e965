# A head that is too long is answered at once, and the connection closed with the rest of the head
# unread, so that a reset follows the response.
# may differ: how a connection ends; treatment of malformed requests (431)
# in the starter of lab: 4

    // Fill in start: 1.2 receiveHead
    const auto deadline = SteadyClock::now() + _budget.whole();
    for (;;)
    {
        const auto end = _received.find("\r\n\r\n");
        if (end != std::string::npos && end <= maxHead)
        {
            std::string head = _received.substr(0, end + 4);
            _received.erase(0, end + 4);
            return head;
        }
        if (_received.size() > maxHead)
        {
            sendAll("HTTP/1.1 431 Too much\r\nConnection: close\r\nContent-Length: 4\r\n\r\nNo.\n");
            _socket.close();
            return {};
        }
        if (receiveSome(deadline))
            continue;
        if (!_received.empty())
            throw BadMessage("The connection ended in the head.");
        return {};
    }
    // Fill in end: 1.2
