# The head is read through a buffer and the body from the socket, so what the buffer holds is lost.
# caught by: lab2/requests-the-path-from-the-origin
# seen in: 1 of 91

    // Fill in start: 2.6 relayBody
    Poco::Net::StreamSocket socket = from.socket();
    char buffer[4096];
    std::string block;
    while (!decoder.isComplete())
    {
        const int count = socket.receiveBytes(buffer, sizeof buffer);
        const std::string_view received(buffer, static_cast<std::size_t>(count));
        if (received.empty())
            decoder.connectionEnded();
        block.clear();
        decoder.decode(received, block);
        passOn(block);
    }
    // Fill in end: 2.6
