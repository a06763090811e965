// The origin server behind all the proxies.

#include "tools/bench/Site.h"

#include "tools/measure/Body.h"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Timestamp.h>

namespace Bench
{

namespace
{

constexpr std::uint64_t small = 4096; // is sent together with the head

std::string headOf(std::uint64_t size, bool varies)
{
    const std::string now =
        Poco::DateTimeFormatter::format(Poco::Timestamp(), Poco::DateTimeFormat::HTTP_FORMAT);
    return "HTTP/1.1 200 OK\r\nDate: " + now + "\r\nLast-Modified: " + now +
           (varies ? "\r\nVary: Accept-Language" : "") +
           "\r\nCache-Control: max-age=86400\r\nContent-Type: text/plain\r\nContent-Length: " +
           std::to_string(size) + "\r\n\r\n";
}

} // namespace

Site::Site(Wire::EventLoop& loop)
    : _origin(
          loop, 0, [this](const std::shared_ptr<Wire::Exchange>& exchange) { answer(*exchange); })
{
    _origin.closeWithClient();
}

void Site::answer(const Wire::Exchange& exchange)
{
    ++_requests;
    const std::string& path = exchange.request.target();
    const std::uint64_t size = Measure::bodySize(path);
    std::string bytes = headOf(size, exchange.request.field("Accept-Language") != nullptr);
    const bool whole = size <= small;
    if (whole)
        Measure::eachPiece(path, [&](std::string_view piece) { bytes += piece; });
    exchange.peer->send(std::move(bytes));
    if (!whole)
        exchange.peer->repeat(Measure::bodyUnit(path), size);
    if (!exchange.request.keepsConnection())
        exchange.peer->finish();
}

} // namespace Bench
