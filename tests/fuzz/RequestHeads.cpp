// Request heads: their parts have the right form, formatted again they parse the same, and the
// strict reader agrees.

#include "http/Forwarding.h"
#include "http/Grammar.h"
#include "http/Number.h"
#include "http/RequestRules.h"
#include "http/RequestTarget.h"
#include "tests/fuzz/Checks.h"
#include "tests/fuzz/Property.h"
#include "tests/fuzz/StrictReader.h"
#include "tests/fuzz/Targets.h"

#include <algorithm>

using namespace proxy;

namespace Fuzz
{

namespace
{

/// Whether Content-Length is repeated, always with the same number (RFC 9112 section 6.3).
bool lengthIsRepeated(const FieldList& fields)
{
    const auto members = fields.listMembers("Content-Length");
    return members.size() > 1 &&
           std::all_of(members.begin(), members.end(),
               [&](const std::string& member)
               { return parseDecimal(member) == parseDecimal(members.front()); });
}

/// Whether the request has something that no careful sender sends, but that RFC 9112 lets a
/// recipient accept.
bool needsLeniency(const RequestHead& request)
{
    return lengthIsRepeated(request.fields) || !codingIsPlain(request.fields);
}

void checkRequestLine(const RequestLine& line)
{
    holds(!line.method.empty() && line.method.find(' ') == std::string::npos,
        "the method is not empty and contains no space");
    holds(!line.target.empty() && !hasSpaceOrControl(line.target),
        "the target is not empty and contains no space");
    holds(isHttpVersion(line.version), "the version has the right form");
}

/// The strict reader leaves the form of a target to its users.
bool hasTargetForm(std::string_view method, std::string_view target)
{
    return unlessRejected(
        [method, target]
        {
            checkTarget(method, target);
            return true;
        })
        .has_value();
}

} // namespace

void requestHead(std::string_view input)
{
    const std::string head = headOf(input);
    // One empty line before a request is ignored (RFC 9112 section 2.2).
    const auto strict = strictlyRead(
        Wire::Message::Kind::request, head.starts_with("\r\n") ? head.substr(2) : head);
    const auto request = unlessRejected([&] { return parseRequestHead(head); });
    if (!request)
        return holds(strict.broken() || !hasTargetForm(strict.method(), strict.target()),
            "a head that the strict reader accepts is accepted");
    const auto& [method, target, version] = request->line;
    checkRequestLine(request->line);
    checkFields(request->fields);
    const std::string formattedAgain =
        method + " " + target + " " + version + "\r\n" + formatted(request->fields) + "\r\n";
    const RequestHead again = parseRequestHead(formattedAgain);
    holds(again.line.method == method && again.line.target == target,
        "formatted and parsed again, the request line is the same");
    sameFields(
        again.fields, request->fields, "formatted and parsed again, the fields are the same");

    const auto framing = unlessRejected(
        [&]
        {
            checkRequest(*request);
            forwardsLeft(*request);
            return requestBodyFraming(*request);
        });
    if (!framing)
        return;
    holds(isToken(method) && version.starts_with("HTTP/1."),
        "an accepted request has a token as method and major version 1");
    holds(!strict.broken() || needsLeniency(*request),
        "the strict reader accepts the request: " + strict.fault());
    checkForwarded(*request);
    if (strict.broken())
        return;
    holds(strict.method() == method && strict.target() == target,
        "the request line is the same as the strict reader's");
    sameFieldsAs(strict, request->fields);
    sameFraming(*framing, strict);
}

} // namespace Fuzz
