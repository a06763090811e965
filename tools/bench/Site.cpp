// The origin server behind all the proxies.

#include "tools/bench/Site.h"

#include "tools/wire/BodyReader.h"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Timestamp.h>
#include <algorithm>
#include <charconv>
#include <fstream>

namespace Bench
{

namespace
{

constexpr std::uint64_t small = 4096; // is sent together with the head

/// Calls `take(piece)` for one piece of the body after the other.
template <typename Take>
void eachPiece(const std::string& path, Take take)
{
    const std::string unit = bodyUnit(path);
    for (std::uint64_t left = bodySize(path); left > 0;)
    {
        const std::uint64_t length = std::min<std::uint64_t>(left, unit.size());
        take(std::string_view(unit).substr(0, length));
        left -= length;
    }
}

std::string headOf(std::uint64_t size)
{
    const std::string now =
        Poco::DateTimeFormatter::format(Poco::Timestamp(), Poco::DateTimeFormat::HTTP_FORMAT);
    return "HTTP/1.1 200 OK\r\nDate: " + now + "\r\nLast-Modified: " + now +
           "\r\nCache-Control: max-age=86400\r\nContent-Type: text/plain\r\nContent-Length: " +
           std::to_string(size) + "\r\n\r\n";
}

} // namespace

std::string bodyUnit(const std::string& path)
{
    // About a page, but no power of two: a page that is missing, or there twice, is noticed.
    constexpr std::size_t least = 4000;
    std::string unit;
    for (int line = 0; unit.size() < least; ++line)
        unit += std::to_string(line) + " " + path + "\n";
    return unit;
}

std::uint64_t bodySize(const std::string& path)
{
    std::uint64_t size = 0;
    std::from_chars(
        path.data() + std::min<std::size_t>(path.size(), 1), path.data() + path.size(), size);
    return size;
}

std::uint64_t bodyHash(const std::string& path)
{
    std::uint64_t hash = Wire::hashOf({});
    eachPiece(path, [&](std::string_view piece) { hash = Wire::hashOf(piece, hash); });
    return hash;
}

void writeBody(const std::string& file, const std::string& path)
{
    std::ofstream out(file, std::ios::binary);
    eachPiece(path, [&](std::string_view piece) { out << piece; });
}

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
    const std::uint64_t size = bodySize(path);
    std::string bytes = headOf(size);
    const bool whole = size <= small;
    if (whole)
        eachPiece(path, [&](std::string_view piece) { bytes += piece; });
    exchange.peer->send(std::move(bytes));
    if (!whole)
        exchange.peer->repeat(bodyUnit(path), size);
    if (!exchange.request.keepsConnection())
        exchange.peer->finish();
}

} // namespace Bench
