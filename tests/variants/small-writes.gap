# Writes of 1000 bytes at the most.
# correct behaviours: many small writes

    // Fill in start: 1.6 sendAll
    while (!bytes.empty())
        bytes.remove_prefix(sendSome(bytes.substr(0, 1000)));
    // Fill in end: 1.6
