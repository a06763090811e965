# Leaves the loop when the client has gone, as if the body were whole: what was read so far is kept.
# caught by: lab3/keeps-no-half-of-a-chunked-body

    // Fill in start: 2.6 relayBody
    std::string block;
    while (!decoder.isComplete())
    {
        const std::string_view received = from.receive();
        if (received.empty())
            decoder.connectionEnded();
        block.clear();
        decoder.decode(received, block);
        try
        {
            passOn(block);
        }
        catch (const std::exception&)
        {
            return;
        }
    }
    // Fill in end: 2.6
