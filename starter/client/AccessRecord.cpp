// A request becomes a line of the access log.

#include "client/AccessRecord.h"

#include "AccessLog.h"
#include "Clock.h"
#include "Log.h"
#include "net/HostAddress.h"

#include <Poco/Exception.h>

namespace proxy
{

namespace
{

/// More of a request line is not in any log.
constexpr std::size_t mostOfLine = 8000;

/// Returns an empty text if the client has gone: then its address is forgotten.
std::string addressOf(const Connection& client)
{
    try
    {
        return unmapped(client.socket().peerAddress().host()).toString();
    }
    catch (const Poco::Exception&)
    {
        return {};
    }
}

std::string_view firstLine(std::string_view beginning)
{
    if (beginning.starts_with("\r\n"))
        beginning.remove_prefix(2);
    return beginning.substr(0, beginning.find_first_of("\r\n"));
}

} // namespace

AccessRecord::AccessRecord(const Connection& client)
{
    if (!AccessLog::isOpen())
        return;
    _line.host = addressOf(client);
    _line.time = now();
}

void AccessRecord::addBytes(std::string_view arrived)
{
    if (AccessLog::isOpen() && _beginning.size() < mostOfLine)
        _beginning += arrived.substr(0, mostOfLine - _beginning.size());
}

void AccessRecord::write(const RequestHead& request, const ResponseWriter& response) noexcept
{
    try
    {
        if (!AccessLog::isOpen() || !response.hasBegun())
            return;
        _line.requestLine = firstLine(_beginning);
        _line.status = response.status();
        _line.bytes = response.sentOfBody();
        _line.referer = request.fields.find("Referer").value_or("");
        _line.userAgent = request.fields.find("User-Agent").value_or("");
        AccessLog::write(_line);
    }
    catch (const std::exception& error)
    {
        Log::line(std::string("A line of the access log was lost: ") + error.what());
    }
}

} // namespace proxy
