# A host that does not exist is answered with 404 in absolute form too, as if the proxy had no such file.
# caught by: lab6/answers-502-for-an-unknown-host-in-absolute-form

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
        return {client ? 400 : 502, who + error.what()};
    }
    catch (const Poco::TimeoutException& error)
    {
        return {client ? 408 : 504, who + error.message()};
    }
    catch (const Poco::Net::DNSException&)
    {
        return {404, noSuchHost(peer)};
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
