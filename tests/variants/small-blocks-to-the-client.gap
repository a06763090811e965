# Hands the body on in blocks of 100 bytes: to A a body of unknown length goes in chunks of
# another size than those that came.
# correct behaviours: re-framing; many small writes

    // Fill in start: 2.6 relayBody
    while (!decoder.isComplete())
    {
        std::string_view received = from.receive();
        if (received.empty())
        {
            decoder.connectionEnded();
            return;
        }
        while (!received.empty() && !decoder.isComplete())
        {
            const auto piece = received.substr(0, 100);
            received.remove_prefix(piece.size());
            std::string block;
            decoder.decode(piece, block);
            if (!block.empty())
                passOn(block);
        }
    }
    // Fill in end: 2.6
