// From an exception, and the peer that it blames, to a status code and a sentence.

#include "response/Failure.h"

#include "BadMessage.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>

namespace proxy
{

ErrorResponse errorFor(const Blamed& failure)
{
    try
    {
        failure.rethrowCause();
    }
    catch (...)
    {
        return errorForCurrentException(failure.peer());
    }
}

ErrorResponse errorForCurrentException(Peer peer)
{
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
    // Fill in else
    // // The client is to blame for a bad message and for being slow, not for whatever else was thrown.
    // const bool client = peer == Peer::client;
    // fallBack("4.4 errorForCurrentException");
    // try
    // {
    //     throw;
    // }
    // catch (const NotFilledIn&)
    // {
    //     throw;
    // }
    // catch (const ErrorResponse& error)
    // {
    //     return error;
    // }
    // catch (const Poco::Net::DNSException&)
    // {
    //     return {404, noSuchHost(Peer::name)};
    // }
    // catch (const BadMessage& error)
    // {
    //     return {client ? 400 : 502, error.what()};
    // }
    // catch (const Poco::TimeoutException& error)
    // {
    //     return {client ? 400 : 502, error.message()};
    // }
    // catch (const std::exception& error)
    // {
    //     return {client ? 500 : 502, error.what()};
    // }
    // Fill in end: 4.4
}

std::string currentSentence()
{
    try
    {
        throw;
    }
    catch (const Blamed& failure)
    {
        try
        {
            failure.rethrowCause();
        }
        catch (...)
        {
            return currentSentence();
        }
    }
    catch (const Poco::Exception& error)
    {
        return error.displayText();
    }
    catch (const std::exception& error)
    {
        return error.what();
    }
    catch (...)
    {
        return "Something was thrown that is no exception.";
    }
}

std::string noSuchHost(Peer peer)
{
    return peer == Peer::name ? "There is no file of that name here, and no host of that name."
                              : "There is no host of that name.";
}

} // namespace proxy
