# The proxy has a buffer of two megabytes for the body, and fills it with everything that the origin has sent so far.
# may differ: framing; size of the writes; how much memory it needs

    // Fill in start: 2.6 relayBody
    std::string block;
    block.reserve(2U << 20U);
    while (!decoder.isComplete())
    {
        block.clear();
        try
        {
            do
            {
                const auto received = from.receive();
                if (received.empty())
                    decoder.connectionEnded();
                decoder.decode(received, block);
            } while (!decoder.isComplete() && block.size() < 2U << 20U &&
                     from.socket().poll(Poco::Timespan(0), Poco::Net::Socket::SELECT_READ));
        }
        catch (...)
        {
            passOn(block);
            throw;
        }
        passOn(block);
    }
    // Fill in end: 2.6
