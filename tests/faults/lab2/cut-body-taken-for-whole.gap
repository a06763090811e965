# If the origin closes too early, the body is taken to be complete.
# caught by: lab2/missing-last-chunk-leaves-body-incomplete

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
