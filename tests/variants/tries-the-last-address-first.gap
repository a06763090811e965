# The addresses are tried from last to first, and all of them twice before the proxy gives up, with
# a connect() that does not block.
# may differ: order in which addresses are tried

    // Fill in start: 2.2 connect
    for (std::size_t left = 2 * addresses.size(); left > 0; --left)
    {
        const auto& address = addresses[(left - 1) % addresses.size()];
        Poco::Net::StreamSocket socket(address.family());
        try
        {
            socket.connectNB(address);
            const Poco::Timespan wait(timeout.count() * 1000);
            if (!socket.poll(wait, Poco::Net::Socket::SELECT_WRITE))
                throw Poco::TimeoutException("It does not answer.");
            if (const int error = socket.impl()->socketError())
                throw Poco::Net::ConnectionRefusedException("It does not answer.", error);
            socket.setBlocking(true);
            return Connection(socket, timeout);
        }
        catch (const Poco::Exception&)
        {
            if (left == 1)
                throw;
        }
    }
    throw Poco::Net::NoAddressFoundException("no address");
    // Fill in end: 2.2
