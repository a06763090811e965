# Before it hands a block on, takes all that C has sent by now, up to a megabyte.
# correct behaviours: re-framing; many small writes (or few large)

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
