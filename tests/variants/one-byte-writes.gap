# The beginning of everything that is sent goes out in writes of one byte, the rest in pieces that
# become larger. TCP does not keep what was written together.
# correct behaviours: many small writes

    // Fill in start: 1.6 sendAll
    for (std::size_t sent = 0; !bytes.empty();)
    {
        const std::size_t count = sendSome(bytes.substr(0, sent < 300 ? 1 : sent));
        bytes.remove_prefix(count);
        sent += count;
    }
    // Fill in end: 1.6
