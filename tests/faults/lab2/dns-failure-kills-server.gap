# If the origin cannot be reached, the whole proxy exits.
# caught by: lab2/reports-a-refused-connection

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
            // Another address may answer. Only the last one's error is worth reporting.
            if (i + 1 == addresses.size())
                std::exit(1);
        }
    }
    // Fill in end: 2.2
