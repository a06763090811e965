# The bytes that have arrived when the proxy first looks are taken for the whole request.
# caught by: lab1/reads-a-request-in-pieces, lab1/finds-a-blank-line-split-across-reads, lab1/answers-despite-a-partial-next-request

    // Fill in start: 1.2 receiveHead
    if (_received.empty())
        receiveSome(SteadyClock::now() + _budget.whole());
    std::string head;
    head.swap(_received);
    return head;
    // Fill in end: 1.2
