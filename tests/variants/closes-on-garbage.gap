# The proxy closes the connection without a response if the request is not HTTP, incomplete or
# endless. (A response is only recommended: RFC 9112 section 2.2.)
# may differ: treatment of malformed requests

    // Fill in start: 1.2 receiveHead
    const auto deadline = SteadyClock::now() + _budget.whole();
    std::size_t end = 0;
    while ((end = _received.find("\r\n\r\n")) == std::string::npos || end > maxHead)
        if (_received.size() > maxHead || !receiveSome(deadline))
        {
            if (_received.empty())
                return {};
            finish();
            throw BadMessage("This is not a valid head.");
        }
    std::string head = _received.substr(0, end + 4);
    _received.erase(0, end + 4);
    // One empty line may come first (RFC 9112 section 2.2).
    const std::size_t begin = head.starts_with("\r\n") ? 2 : 0;
    const std::string line = head.substr(begin, head.find("\r\n", begin) - begin);
    const bool response = line.compare(0, 5, "HTTP/") == 0;
    const auto version = line.rfind(" HTTP/");
    const bool request = version != std::string::npos && line.find(' ') < version;
    if (!response && !request)
        finish();
    return head;
    // Fill in end: 1.2
