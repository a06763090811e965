# The body is decoded a byte at a time. That is slow, and right.
# may differ: how long a long body takes

    // Fill in start: 2.6 relayBody
    while (!decoder.isComplete())
    {
        const std::string_view received = from.receive();
        if (received.empty())
            decoder.connectionEnded();
        std::string block;
        std::size_t used = 0;
        for (; used < received.size() && !decoder.isComplete(); ++used)
            decoder.decode(received.substr(used, 1), block);
        decoder.decode(received.substr(used), block);
        passOn(block);
    }
    // Fill in end: 2.6
