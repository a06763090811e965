// Trailer fields: what a message says about itself after its content, such as a checksum.

#include "http/Trailers.h"

#include "http/Forwarding.h"
#include "http/Grammar.h"

#include <Poco/String.h>

#include <algorithm>
#include <array>

namespace proxy
{

namespace
{

/// Routing, authentication, request modifiers, response controls (RFC 9110 section 6.5.1), as far as
/// the prefixes below do not cover them. The fields about framing are hop-by-hop.
constexpr std::array<std::string_view, 21> notInTrailers{"host", "forwarded", "max-forwards", "via",
    "authorization", "cookie", "set-cookie", "www-authenticate", "cache-control", "expect",
    "pragma", "range", "age", "cdn-cache-control", "date", "expires", "last-modified", "location",
    "retry-after", "vary", "warning"};

/// Content-Length, and the fields about the format of the content; request modifiers.
constexpr std::array<std::string_view, 3> prefixes{"content-", "accept", "if-"};

/// A checksum of the content may come after it (RFC 9530 section 2).
constexpr std::string_view digest = "content-digest";

} // namespace

bool acceptsTrailers(const RequestHead& request)
{
    return request.line.version >= "HTTP/1.1" && request.line.method != "HEAD" &&
           request.fields.hasMember("TE", "trailers") &&
           request.fields.hasMember("Connection", "TE");
}

bool mayBeTrailer(std::string_view name)
{
    const std::string lower = Poco::toLower(std::string(name));
    const bool hasPrefix = std::any_of(prefixes.begin(), prefixes.end(),
        [&lower](std::string_view prefix) { return lower.starts_with(prefix); });
    const bool isListed =
        std::find(notInTrailers.begin(), notInTrailers.end(), lower) != notInTrailers.end();
    return lower == digest || (!hasPrefix && !isListed);
}

FieldList forwardableTrailers(
    const FieldList& trailers, const std::vector<std::string>& connectionOptions)
{
    FieldList ofAllHops = endToEndFields(trailers);
    ofAllHops.removeAll(connectionOptions);
    FieldList result;
    for (const Field& field : ofAllHops)
        if (mayBeTrailer(field.name))
            result.add(field.name, field.value);
    return result;
}

std::string announcedTrailers(const FieldList& head)
{
    const auto names = head.listMembers("Trailer");
    if (names.empty())
        return {};
    FieldList announced;
    for (const std::string& name : names)
        if (isToken(name))
            announced.add(name, "");
    std::string value;
    for (const Field& field : forwardableTrailers(announced, head.listMembers("Connection")))
        value += (value.empty() ? "" : ", ") + field.name;
    return value;
}

std::string formatLastChunk(const FieldList& trailers)
{
    std::string text = "0\r\n";
    for (const Field& field : trailers)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
}

} // namespace proxy
