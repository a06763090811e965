# Each piece is written to the beginning of the buffer, over the one before.
# caught by: lab2/forwards-a-long-body-to-a-slow-client, lab2/forwards-a-body-that-arrives-in-pieces
# seen in: 2 of 91

    // Fill in start: 2.6 relayBody
    std::string body;
    std::string block;
    while (!decoder.isComplete())
    {
        const std::string_view received = from.receive();
        if (received.empty())
            decoder.connectionEnded();
        block.clear();
        decoder.decode(received, block);
        body.replace(0, std::min(block.size(), body.size()), block);
    }
    passOn(body);
    // Fill in end: 2.6
