# The body is passed on in blocks of 100 bytes, so a client that gets it in chunks sees other chunk
# sizes than the origin sent.
# may differ: framing; size of the writes

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
