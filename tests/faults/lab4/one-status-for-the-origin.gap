# Whatever the origin does wrong is answered with 500.
# caught by: lab4/answers-502-for-each-failure-of-the-origin, lab4/answers-504-for-a-silent-origin

    // Fill in start: 4.4 errorForCurrentException
    const bool client = peer == Peer::client;
    const std::string who = client ? "" : "The origin server: ";
    try
    {
        throw;
    }
    catch (const NotFilledIn&)
    {
        throw;
    }
    catch (const ErrorResponse& error)
    {
        return error;
    }
    catch (const TargetTooLong& error)
    {
        return {client ? 414 : 502, who + error.what()};
    }
    catch (const HeadTooLong& error)
    {
        return {client ? 431 : 502, who + error.what()};
    }
    catch (const VersionNotSupported& error)
    {
        return {505, error.what()};
    }
    catch (const NotImplemented& error)
    {
        return {501, error.what()};
    }
    catch (const BadMessage& error)
    {
        return {client ? 400 : 500, who + error.what()};
    }
    catch (const Poco::TimeoutException& error)
    {
        return {client ? 408 : 500, who + error.message()};
    }
    catch (const Poco::Net::DNSException&)
    {
        return {peer == Peer::name ? 404 : 502, noSuchHost(peer)};
    }
    catch (const Poco::Exception& error)
    {
        return {client ? 500 : 502, who + error.displayText()};
    }
    catch (const std::exception& error)
    {
        return {500, error.what()};
    }
    // Fill in end: 4.4
