// What B writes for C is a request that the strict reader takes, with nothing in it that A has
// slipped in; and B knows it again when it comes back.

#include "BadMessage.h"
#include "http/Forwarding.h"
#include "tests/fuzz/Checks.h"
#include "tests/fuzz/Property.h"
#include "tools/wire/Message.h"

#include <optional>

namespace Fuzz
{

namespace
{

constexpr const char* ownName = "proxy-under-test";

/// Where it goes; nothing if it is not forwarded.
std::optional<RequestTarget> destination(const RequestLine& line)
{
    try
    {
        if (line.target.front() != '/')
            return parseAbsoluteForm(line.method, line.target);
        return mayNameAHost(line.target) ? std::optional(parseTarget(line.target)) : std::nullopt;
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
    const FieldList fields = requestFields(request, ownName);
    const std::string text = formatRequest(request.line.method, *target, fields);
    const RequestHead sent = parseRequestHead(text);
    holds(nextHop(sent, ownName) == NextHop::loop, "what has passed here is known again");
    holds(sent.fields.findAll("Host").size() == 1, "it has one Host");
    for (const Field& field : fields)
        if (Wire::hasControl(field.value))
            return; // The strict reader takes none.

    Wire::Message strict(Wire::Message::Kind::request);
    strict.feed(text);
    holds(
        strict.complete(), "the strict reader takes it, and it has no body yet: " + strict.fault());
    holds(strict.method() == request.line.method && strict.target() == target->path &&
              strict.value("Host") == target->authority(),
        "method, target and Host are what they should be");
}

} // namespace Fuzz
