# The byte 0xFF is taken for EOF and ends the body.
# caught by: lab2/forwards-every-byte-value
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
        const auto end = block.find('\xff');
        passOn(block.substr(0, end));
        if (end != std::string::npos)
            return;
    }
    // Fill in end: 2.6
