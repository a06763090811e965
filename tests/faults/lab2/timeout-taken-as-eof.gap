# If nothing arrives for a moment, the body is taken to be complete.
# caught by: lab2/waits-for-the-rest-of-the-body

    // Fill in start: 2.6 relayBody
    std::string block;
    bool begun = false;
    while (!decoder.isComplete())
    {
        // The first bytes may have arrived already, together with the head.
        if (begun && !from.socket().poll(Poco::Timespan(0, 1000), Poco::Net::Socket::SELECT_READ))
            return;
        begun = true;
        const std::string_view received = from.receive();
        if (received.empty())
            decoder.connectionEnded();
        block.clear();
        decoder.decode(received, block);
        passOn(block);
    }
    // Fill in end: 2.6
