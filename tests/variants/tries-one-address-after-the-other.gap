# The addresses are tried one after the other, each with connect() and the whole time limit.
# may differ: timing, if an address does not respond

    // Fill in start: 2.2 connect
    for (std::size_t i = 0;; ++i)
    {
        try
        {
            Poco::Net::StreamSocket socket;
            socket.connect(addresses.at(i), Poco::Timespan(timeout.count() * 1000));
            return Connection(socket, timeout);
        }
        catch (const Poco::Exception&)
        {
            // Another address may accept. Only the last error is reported.
            if (i + 1 == addresses.size())
                throw;
        }
    }
    // Fill in end: 2.2
