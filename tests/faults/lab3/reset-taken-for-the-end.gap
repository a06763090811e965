# A reset of the connection is taken for its normal end.
# caught by: lab2/reset-by-the-origin-leaves-body-incomplete, lab3/does-not-store-a-response-cut-by-a-reset

    // Fill in start: 2.6 relayBody
    std::string block;
    while (!decoder.isComplete())
    {
        std::string_view received;
        try
        {
            received = from.receive();
        }
        catch (const std::exception&)
        {
            // The other side has gone, so this must be everything.
        }
        if (received.empty())
            decoder.connectionEnded();
        block.clear();
        decoder.decode(received, block);
        passOn(block);
    }
    // Fill in end: 2.6
