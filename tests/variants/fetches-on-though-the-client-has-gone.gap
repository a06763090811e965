# If the client leaves, the proxy still fetches the rest from the origin and may store the response;
# only then does it give up.
# may differ: fate of a response whose client has gone; timing

    // Fill in start: 2.6 relayBody
    std::exception_ptr gone;
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
        catch (const Poco::IOException&)
        {
            gone = std::current_exception();
        }
    }
    if (gone)
        std::rethrow_exception(gone);
    // Fill in end: 2.6
