# One send, and how much of it was taken is not looked at.
# caught by: lab1/sends-a-large-file-to-a-slow-reader

    // Fill in start: 1.6 sendAll
    if (!bytes.empty())
        sendSome(bytes);
    // Fill in end: 1.6
