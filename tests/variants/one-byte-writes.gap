# The first bytes of everything sent go out in writes of one byte, and the rest in growing pieces.
# TCP does not preserve the boundaries of writes.
# may differ: size of the writes

    // Fill in start: 1.6 sendAll
    for (std::size_t sent = 0; !bytes.empty();)
    {
        const std::size_t count = sendSome(bytes.substr(0, sent < 300 ? 1 : sent));
        bytes.remove_prefix(count);
        sent += count;
    }
    // Fill in end: 1.6
