# Sends again and again while the client takes nothing, instead of waiting for it.
# caught by: lab1/does-not-spin-while-a-client-reads-slowly

    // Fill in start: 1.6 sendAll
    while (!bytes.empty())
        bytes.remove_prefix(sendNow(bytes));
    // Fill in end: 1.6
