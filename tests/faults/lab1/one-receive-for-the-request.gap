# The request is taken to come with one receive.
# caught by: 

    // Fill in start: 1.2 receiveHead
    receiveSome(Clock::now() + _patience);
    std::string head;
    head.swap(_received);
    return head;
    // Fill in end: 1.2
