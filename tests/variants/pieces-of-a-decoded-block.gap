# The proxy removes the framing from a whole block and then passes the data on in pieces of 100
# bytes.
# may differ: size of the writes; framing (other chunk sizes)

    // Fill in start: 2.6 relayBody
    std::string block;
    while (!decoder.isComplete())
    {
        const std::string_view received = from.receive();
        if (received.empty())
            decoder.connectionEnded();
        block.clear();
        decoder.decode(received, block);
        for (std::size_t at = 0; at < block.size(); at += 100)
            passOn(std::string_view(block).substr(at, 100));
    }
    // Fill in end: 2.6
