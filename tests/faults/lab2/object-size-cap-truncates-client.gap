# The limit for what is kept is also a limit for what A gets: 102400 bytes.
# caught by: lab2/a-long-body-passes-whole

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
