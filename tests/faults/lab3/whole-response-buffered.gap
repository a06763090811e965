# The client gets nothing until the whole body has arrived.
# caught by: lab2/forwards-before-the-body-is-complete, lab3/forwards-a-response-while-storing-it
# seen in: 38 of 91

    // Fill in start: 2.6 relayBody
    std::string body;
    while (!decoder.isComplete())
    {
        const std::string_view received = from.receive();
        if (received.empty())
            decoder.connectionEnded();
        decoder.decode(received, body);
    }
    passOn(body);
    // Fill in end: 2.6
