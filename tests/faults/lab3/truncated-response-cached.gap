# The end of the connection is taken for the end of the body, however much is missing.
# caught by: lab3/does-not-store-a-truncated-chunked-body, lab3/does-not-store-a-truncated-body

    // Fill in start: 2.6 relayBody
    std::string block;
    while (!decoder.isComplete())
    {
        const std::string_view received = from.receive();
        if (received.empty())
            return;
        block.clear();
        decoder.decode(received, block);
        passOn(block);
    }
    // Fill in end: 2.6
