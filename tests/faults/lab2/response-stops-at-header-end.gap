# Receiving stops after any piece of the body that ends in a blank line, as it does for a request.
# caught by: lab2/forwards-a-body-that-arrives-in-pieces
# seen in: 2 of 91

    // Fill in start: 2.6 relayBody
    std::string block;
    while (!decoder.isComplete())
    {
        const std::string_view received = from.receive();
        if (received.empty())
            decoder.connectionEnded();
        block.clear();
        decoder.decode(received, block);
        passOn(block);
        if (received.size() >= 4 && received.substr(received.size() - 4) == "\r\n\r\n")
            return;
    }
    // Fill in end: 2.6
