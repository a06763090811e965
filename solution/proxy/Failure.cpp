// The only place where exceptions become status codes.

#include "proxy/Failure.h"

#include "BadMessage.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>

ErrorResponse errorForCurrentException(Peer peer)
{
    const bool origin = peer == Peer::origin;
    const std::string who = origin ? "The origin server: " : "";
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
    catch (const HeadTooLong& error)
    {
        return {origin ? 502 : 431, who + error.what()};
    }
    catch (const BadMessage& error)
    {
        return {origin ? 502 : 400, who + error.what()};
    }
    catch (const Poco::TimeoutException& error)
    {
        return {origin ? 504 : 408, who + error.message()};
    }
    catch (const Poco::Net::HostNotFoundException&)
    {
        return {404, notFound};
    }
    catch (const Poco::Net::NoAddressFoundException&)
    {
        return {404, notFound};
    }
    catch (const Poco::Exception& error)
    {
        return {origin ? 502 : 500, who + error.displayText()};
    }
    catch (const std::exception& error)
    {
        return {500, error.what()};
    }
}
