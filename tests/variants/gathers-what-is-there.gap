# Before it passes a block on, the proxy takes everything that the origin has sent so far, up to a
# megabyte.
# may differ: framing; size of the writes

    // Fill in start: 2.6 relayBody
    while (!decoder.isComplete())
    {
        std::string block;
        try
        {
            do
            {
                const auto received = from.receive();
                if (received.empty())
                    decoder.connectionEnded();
                decoder.decode(received, block);
            } while (!decoder.isComplete() && block.size() < 1 << 20 &&
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
