# Everything received is passed on, including bytes after the end of the body.
# caught by: lab2/does-not-forward-bytes-after-the-body

    // Fill in start: 2.6 relayBody
    std::string body;
    while (!decoder.isComplete())
    {
        const std::string_view received = from.receive();
        if (received.empty())
            decoder.connectionEnded();
        body.clear();
        decoder.decode(received, body);
        // The bytes that the decoder did not take are in the same piece.
        const auto at = received.find(body);
        passOn(decoder.isComplete() && at != std::string_view::npos ? received.substr(at) : body);
    }
    // Fill in end: 2.6
