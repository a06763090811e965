// The only place where exceptions become status codes.

#include "proxy/Failure.h"

#include "BadMessage.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>

ErrorResponse errorForCurrentException(Peer peer)
{
    // Fill in start: 4.4 errorForCurrentException
    // Whoever we were talking to is to blame, whatever it was.
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
    catch (const std::exception& error)
    {
        return {peer == Peer::client ? 400 : 502, error.what()};
    }
    // Fill in end: 4.4
}

std::string noSuchHost(Peer peer)
{
    return peer == Peer::name ? "There is no file of that name here, and no host of that name."
                              : "There is no host of that name.";
}
