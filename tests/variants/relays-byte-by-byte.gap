# The body is decoded and passed on a byte at a time. That is slow, and right.
# may differ: size of the writes

    // Fill in start: 2.6 relayBody
    std::string byte;
    while (!decoder.isComplete())
    {
        const std::string_view received = from.receive();
        if (received.empty())
            decoder.connectionEnded();
        std::size_t at = 0;
        for (; at < received.size() && !decoder.isComplete(); ++at)
        {
            byte.clear();
            decoder.decode(received.substr(at, 1), byte);
            passOn(byte);
        }
        decoder.decode(received.substr(at), byte);
    }
    // Fill in end: 2.6
