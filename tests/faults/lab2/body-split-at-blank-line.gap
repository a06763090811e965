# In each block received, everything from the first blank line on is dropped.
# caught by: lab2/forwards-blank-lines-in-a-body, lab2/forwards-a-body-that-arrives-in-pieces
# seen in: 4 of 91

    // Fill in start: 2.6 relayBody
    std::string block;
    while (!decoder.isComplete())
    {
        const std::string_view received = from.receive();
        if (received.empty())
            decoder.connectionEnded();
        block.clear();
        decoder.decode(received, block);
        passOn(block.substr(0, block.find("\r\n\r\n")));
    }
    // Fill in end: 2.6
