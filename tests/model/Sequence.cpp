// The messages of a sequence.

#include "tests/model/Sequence.h"

#include "tests/model/Ranges.h"
#include "tests/model/Rules.h"

namespace Model
{

namespace
{

/// Whether the conditions of the request allow a 304 (RFC 9110 section 13.2.2).
bool isConfirmed(const Message& request, const Message& response, Seconds now)
{
    return response.status == 200 && isKnown(request, {request, response, now, true}) != May::never;
}

/// Leaves of the response what the request wants.
void takePart(const Message& request, Message& response, Seconds now)
{
    const auto part = givenBy({request, response, now, true}, request);
    if (!part || part->range.empty())
        return;
    response.status = part->status;
    response.body = part->body;
    response.fields.emplace_back("Content-Range", part->range);
}

} // namespace

std::string resolved(const std::string& value, Seconds start, Seconds now)
{
    if (!value.starts_with("@"))
        return value;
    return value.starts_with("@@") ? formatDate(start + std::stoll(value.substr(2)))
                                   : formatDate(now + std::stoll(value.substr(1)));
}

Message respond(const Reply& reply, const Message& request, int number, Seconds start, Seconds now)
{
    if (reply.kind == Reply::Kind::silent)
        return {};
    Message response;
    response.status = reply.status;
    for (const auto& [name, value] : reply.fields)
        response.fields.emplace_back(name, resolved(value, start, now));
    response.fields.emplace_back("News", std::to_string(number));
    if (reply.confirms && isConfirmed(request, response, now))
    {
        response.status = 304;
        return response;
    }
    response.fields.emplace_back("Number", std::to_string(number));
    if (reply.status == 204)
        return response;
    response.body = request.path + " version " + std::to_string(reply.version) +
                    std::string(static_cast<std::size_t>(reply.version), '.');
    if (reply.divides && response.status == 200)
        takePart(request, response, now);
    response.fields.emplace_back("Content-Length", std::to_string(response.body.size()));
    if (request.method == "HEAD")
        response.body.clear();
    else
        response.broken = reply.kind == Reply::Kind::cut && !response.body.empty();
    return response;
}

} // namespace Model
