# All exceptions are caught as one type, and casts find out which one was thrown.
# may differ: how an exception becomes a status

    // Fill in start: 4.4 errorForCurrentException
    const bool client = peer == Peer::client;
    try
    {
        throw;
    }
    catch (const std::exception& error)
    {
        const auto is = [&error](auto* type)
        {
            return dynamic_cast<decltype(type)>(&error) != nullptr;
        };
        if (is(static_cast<const NotFilledIn*>(nullptr)))
            throw;
        if (const auto* response = dynamic_cast<const ErrorResponse*>(&error))
            return *response;
        int status = client ? 500 : 502;
        if (is(static_cast<const VersionNotSupported*>(nullptr)))
            status = 505;
        else if (is(static_cast<const NotImplemented*>(nullptr)))
            status = 501;
        else if (is(static_cast<const TargetTooLong*>(nullptr)))
            status = client ? 414 : 502;
        else if (is(static_cast<const HeadTooLong*>(nullptr)))
            status = client ? 431 : 502;
        else if (is(static_cast<const BadMessage*>(nullptr)))
            status = client ? 400 : 502;
        else if (is(static_cast<const Poco::TimeoutException*>(nullptr)))
            status = client ? 408 : 504;
        else if (is(static_cast<const Poco::Net::DNSException*>(nullptr)))
            status = peer == Peer::name ? 404 : 502;
        else if (!is(static_cast<const Poco::Exception*>(nullptr)))
            status = 500;
        return {status, "This did not work."};
    }
    // Fill in end: 4.4
