# The first piece of the body is received and then overwritten by the second.
# caught by: lab2/requests-the-path-from-the-origin
# seen in: 2 of 91

    // Fill in start: 2.6 relayBody
    from.receive();
    std::string block;
    while (!decoder.isComplete())
    {
        const std::string_view received = from.receive();
        if (received.empty())
            decoder.connectionEnded();
        block.clear();
        decoder.decode(received, block);
        passOn(block);
    }
    // Fill in end: 2.6
