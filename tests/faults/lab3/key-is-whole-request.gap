# The key is the text of the whole request, so another browser misses. (cacheKey is given no
# fields, so the head reaches it through the environment.)
# caught by: lab3/stored-response-to-http-1-0-is-not-chunked, lab3/serves-a-hit-to-another-browser
# seen in: 5 of 91

    // Fill in start: 1.2 receiveHead
    const auto deadline = SteadyClock::now() + _budget.whole();
    std::size_t from = 0;
    for (;;)
    {
        const auto end = _received.find("\r\n\r\n", from);
        if (std::min(end, _received.size()) > maxHead)
            throw HeadTooLong("The head is longer than " + std::to_string(maxHead) + " bytes.");
        if (end != std::string::npos)
        {
            std::string head = _received.substr(0, end + 4);
            _received.erase(0, end + 4);
            ::setenv("REQUEST", head.c_str(), 1);
            return head;
        }
        from = _received.size() < 3 ? 0 : _received.size() - 3;
        if (!receiveSome(deadline))
            break;
    }
    if (!_received.empty())
        throw BadMessage("The connection ended before the blank line that ends the head.");
    return {};
    // Fill in end: 1.2

    // Fill in start: 3.1 cacheKey
    if (method != "GET")
        return {};
    std::string key = "http://" + target.authority() + target.path + " ";
    for (const char* c = std::getenv("REQUEST"); *c != '\0'; ++c)
        key += *c < ' ' ? ' ' : *c;
    return key;
    // Fill in end: 3.1
