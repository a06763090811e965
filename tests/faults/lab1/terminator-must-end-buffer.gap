# The blank line is recognised only if nothing follows it in the buffer.
# caught by: lab1/answers-despite-a-partial-next-request
# seen in: 6 of 91

    // Fill in start: 1.2 receiveHead
    const auto deadline = SteadyClock::now() + _budget.whole();
    while (_received.size() < 4 || _received.substr(_received.size() - 4) != "\r\n\r\n")
    {
        if (_received.size() > maxHead)
            throw HeadTooLong("The head is longer than " + std::to_string(maxHead) + " bytes.");
        if (!receiveSome(deadline))
        {
            if (_received.empty())
                return {};
            throw BadMessage("The connection ended before the blank line that ends the head.");
        }
    }
    std::string head;
    head.swap(_received);
    return head;
    // Fill in end: 1.2
