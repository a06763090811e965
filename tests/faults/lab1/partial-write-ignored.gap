# send is called once, and the number of bytes that it accepted is ignored.
# caught by: lab1/sends-a-large-file-to-a-slow-reader
# seen in: 31 of 91

    // Fill in start: 1.6 sendAll
    if (!bytes.empty())
        sendSome(bytes);
    // Fill in end: 1.6
