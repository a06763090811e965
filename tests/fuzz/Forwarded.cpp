// The proxy's request to the origin is one that the strict reader accepts, and the client cannot
// smuggle anything into it. If it comes back, the proxy recognizes it.

#include "BadMessage.h"
#include "client/TextbookTarget.h"
#include "http/Forwarding.h"
#include "tests/fuzz/Checks.h"
#include "tests/fuzz/Property.h"
#include "tools/wire/Message.h"

#include <optional>

using namespace proxy;

namespace Fuzz
{

namespace
{

constexpr const char* pseudonym = "proxy-under-test";

/// Where the request goes; std::nullopt if it is not forwarded.
std::optional<RequestTarget> destination(const RequestLine& line)
{
    try
    {
        if (line.target.front() != '/')
            return parseAbsoluteForm(line.method, line.target);
        return mayNameAHost(line.target) ? std::optional(parseTextbookTarget(line.target))
                                         : std::nullopt;
    }
    catch (const BadMessage&)
    {
        return std::nullopt;
    }
}

} // namespace

void checkForwarded(const RequestHead& request)
{
    const auto target = destination(request.line);
    if (!target || request.line.method == "CONNECT")
        return;
    const FieldList fields = requestFields(request, pseudonym);
    const std::string text = formatRequest(request.line.method, *target, fields);
    const RequestHead sent = parseRequestHead(text);
    holds(nextHop(sent, pseudonym) == NextHop::loop,
        "a request that has passed through this proxy is recognized");
    holds(sent.fields.findAll("Host").size() == 1, "the request has one Host field");
    for (const Field& field : fields)
        if (Wire::hasControl(field.value))
            return; // The strict reader accepts none.

    Wire::Message strict(Wire::Message::Kind::request);
    strict.feed(text);
    holds(strict.complete(),
        "the strict reader accepts the request, which has no body yet: " + strict.fault());
    holds(strict.method() == request.line.method && strict.target() == target->path &&
              strict.value("Host") == target->authority(),
        "method, target and Host are those of the request");
}

} // namespace Fuzz
