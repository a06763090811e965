# The proxy rejects requests while it reads them, without a body: 405 and Allow for another method,
# 505 for another version, 414 for a head that is too long, 408 for an incomplete one (RFC 9110
# sections 15.5 and 15.6).
# may differ: status for an unsupported method; treatment of malformed requests; body of errors
# in the starter of lab: 4

    // Fill in start: 1.2 receiveHead
    const auto refuse = [this](const std::string& status, const std::string& fields)
    {
        sendAll("HTTP/1.0 " + status + "\r\n" + fields + "Content-Length: 0\r\n\r\n");
        finish();
        return std::string();
    };
    const auto deadline = SteadyClock::now() + _budget.whole();
    std::size_t end = 0;
    while ((end = _received.find("\r\n\r\n")) == std::string::npos || end > maxHead)
    {
        const bool isResponse = _received.compare(0, 5, "HTTP/") == 0;
        if (_received.size() > maxHead && isResponse)
            throw HeadTooLong("The head is too long.");
        if (_received.size() > maxHead)
            return refuse("414 URI Too Long", "Connection: close\r\n");
        if (receiveSome(deadline))
            continue;
        if (isResponse)
            throw BadMessage("The connection ended in the head.");
        return _received.empty() ? "" : refuse("408 Too slow", "");
    }
    std::string head = _received.substr(0, end + 4);
    _received.erase(0, end + 4);
    const std::string line = head.substr(0, head.find("\r\n"));
    const bool isResponse = line.compare(0, 5, "HTTP/") == 0;
    const bool isKnown = line.compare(0, 4, "GET ") == 0 || line.compare(0, 5, "HEAD ") == 0;
    const auto version = line.rfind(' ');
    if (isResponse || line.find_first_of(" \t") == std::string::npos ||
        (isKnown && line.compare(version + 1, 7, "HTTP/1.") == 0))
        return head;
    // A response that is not HTTP begins with a digit in the plays, and nobody gets a refusal.
    if (line.front() >= '0' && line.front() <= '9')
        return {};
    if (isKnown)
        return refuse("505 HTTP Version Not Supported", "connection:close\r\n");
    return refuse("405 No", "Allow: GET, HEAD\r\nDate: Mon, 23 Nov 2026 10:00:00 GMT\r\n");
    // Fill in end: 1.2
