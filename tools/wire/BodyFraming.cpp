// Where a body ends (RFC 9112 section 6.3). A head that is ambiguous about it is a fault: two
// recipients could divide the stream differently (request smuggling).

#include "tools/wire/BodyFraming.h"

#include "tools/language/Language.h"

#include <charconv>

namespace Wire
{

namespace
{

bool isDigits(const std::string& text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

std::uint64_t contentLength(const Head& head)
{
    const std::string value = head.value("Content-Length");
    if (head.count("Content-Length") > 1)
        throw Fault(
            Language::english("the head has more than one Content-Length (%1)", {shown(value)}));
    std::uint64_t length = 0;
    const auto parsed = std::from_chars(value.data(), value.data() + value.size(), length);
    if (!isDigits(value) || parsed.ec != std::errc())
        throw Fault(
            Language::english("Content-Length `%1` is not a decimal number", {shown(value)}));
    return length;
}

Framing framingByCoding(const Head& head, bool ofRequest)
{
    const std::string coding = head.value("Transfer-Encoding");
    if (head.start().version == "HTTP/1.0")
        throw Fault(Language::english("an HTTP/1.0 message has a Transfer-Encoding"));
    const std::string last = coding.substr(coding.find_last_of(", ") + 1);
    const auto framing = sameName(last, "chunked") ? Framing::chunked : Framing::untilClose;
    if (ofRequest && framing != Framing::chunked)
        throw Fault(Language::english(
            "the Transfer-Encoding `%1` of a request does not end in chunked", {shown(coding)}));
    return framing;
}

/// Whether a response with this status has no body, whatever its fields say.
bool isBareStatus(int status)
{
    return (status >= 100 && status < 200) || status == 204 || status == 304;
}

} // namespace

BodyFraming bodyFraming(const Head& head, bool ofRequest, bool isBare)
{
    const bool coded = head.count("Transfer-Encoding") > 0;
    const bool counted = head.count("Content-Length") > 0;
    if (coded && counted)
        throw Fault(Language::english("the head has both Transfer-Encoding and Content-Length"));
    const std::uint64_t length = counted ? contentLength(head) : 0;

    if (!ofRequest && (isBare || isBareStatus(head.start().status)))
        return {Framing::none, 0};
    if (coded)
        return {framingByCoding(head, ofRequest), 0};
    if (counted)
        return {Framing::length, length};
    return {ofRequest ? Framing::none : Framing::untilClose, 0};
}

} // namespace Wire
