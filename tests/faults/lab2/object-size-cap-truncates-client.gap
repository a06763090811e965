# The size limit for stored responses, 102400 bytes, also limits what the client gets.
# caught by: lab2/forwards-a-long-body-to-a-slow-client
# seen in: 8 of 91

    // Fill in start: 2.6 relayBody
    std::size_t room = 102400;
    std::string block;
    while (!decoder.isComplete())
    {
        const std::string_view received = from.receive();
        if (received.empty())
            decoder.connectionEnded();
        block.clear();
        decoder.decode(received, block);
        block.resize(std::min(block.size(), room));
        room -= block.size();
        passOn(block);
        if (room == 0)
            return;
    }
    // Fill in end: 2.6
