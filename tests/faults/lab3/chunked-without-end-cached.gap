# Only a body without chunks is checked for completeness; a chunked one may end anywhere.
# caught by: lab2/missing-last-chunk-leaves-body-incomplete, lab3/does-not-store-a-truncated-chunked-body

    // Fill in start: 2.6 relayBody
    std::string block;
    const bool chunked = [&]
    {
        BodyDecoder copy = decoder;
        try
        {
            std::string unused;
            copy.decode("x\r\n", unused);
            return false;
        }
        catch (const std::exception&)
        {
            return true;
        }
    }();
    while (!decoder.isComplete())
    {
        const std::string_view received = from.receive();
        if (received.empty() && chunked)
            return;
        if (received.empty())
            decoder.connectionEnded();
        block.clear();
        decoder.decode(received, block);
        passOn(block);
    }
    // Fill in end: 2.6
