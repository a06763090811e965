# The result of a single receive is taken for the whole request.
# caught by: lab1/answers-though-more-has-come, lab1/finds-the-blank-line-in-pieces, lab1/reads-a-request-in-pieces

    // Fill in start: 1.2 receiveHead
    receiveSome(SteadyClock::now() + _budget.whole());
    std::string head;
    head.swap(_received);
    return head;
    // Fill in end: 1.2
