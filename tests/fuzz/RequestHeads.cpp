// Heads of requests: their parts have the form that they should, written out again they read the
// same, and the strict reader agrees.

#include "http/Grammar.h"
#include "http/Number.h"
#include "http/RequestRules.h"
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

/// A length that is there more than once, and each time the same (RFC 9112 section 6.3).
bool lengthIsRepeated(const FieldList& fields)
{
    const auto members = fields.listMembers("Content-Length");
    return members.size() > 1 &&
           std::all_of(members.begin(), members.end(),
               [&](const std::string& member)
               { return parseDecimal(member) == parseDecimal(members.front()); });
}

/// What RFC 9112 lets a recipient take although no careful sender sends it.
bool isForgiven(const RequestHead& request)
{
    return lengthIsRepeated(request.fields) || !codingIsPlain(request.fields) ||
           std::any_of(request.fields.begin(), request.fields.end(),
               [](const Field& field) { return Wire::hasControl(field.value); });
}

void checkRequestLine(const RequestLine& line)
{
    holds(
        !line.method.empty() && line.method.find(' ') == std::string::npos, "the method is there");
    holds(!line.target.empty() && !hasSpaceOrControl(line.target), "the target is one word");
    holds(isHttpVersion(line.version), "the version has its form");
}

} // namespace

void requestHead(std::string_view input)
{
    const std::string head = headOf(input);
    // One empty line before a request is passed over (RFC 9112 section 2.2).
    const auto strict = strictlyRead(
        Wire::Message::Kind::request, head.starts_with("\r\n") ? head.substr(2) : head);
    const auto request = unlessRefused([&] { return parseRequestHead(head); });
    if (!request)
        return holds(strict.broken(), "what the strict reader takes is read");
    const auto& [method, target, version] = request->line;
    checkRequestLine(request->line);
    checkFields(request->fields);
    const std::string written =
        method + " " + target + " " + version + "\r\n" + formatted(request->fields) + "\r\n";
    const RequestHead again = parseRequestHead(written);
    holds(again.line.method == method && again.line.target == target, "the same line, read again");
    sameFields(again.fields, request->fields, "the same fields, read again");

    const auto framing = unlessRefused(
        [&]
        {
            checkRequest(*request);
            return requestBodyFraming(*request);
        });
    if (!framing)
        return;
    holds(isToken(method) && version.starts_with("HTTP/1."), "what passes can be answered");
    holds(
        !strict.broken() || isForgiven(*request), "it passes the strict reader: " + strict.fault());
    checkForwarded(*request);
    if (strict.broken())
        return;
    holds(
        strict.method() == method && strict.target() == target, "the line is the strict reader's");
    sameFieldsAs(strict, request->fields);
    sameFraming(*framing, strict);
}

} // namespace Fuzz
