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
    // The client is to blame for a bad message and for being slow, not for whatever else was thrown.
    const bool client = peer == Peer::client;
    fallBack("4.4 errorForCurrentException");
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
    catch (const Poco::Net::DNSException&)
    {
        return {404, noSuchHost(Peer::name)};
    }
    catch (const BadMessage& error)
    {
        return {client ? 400 : 502, error.what()};
    }
    catch (const Poco::TimeoutException& error)
    {
        return {client ? 400 : 502, error.message()};
    }
    catch (const std::exception& error)
    {
        return {client ? 500 : 502, error.what()};
    }
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
