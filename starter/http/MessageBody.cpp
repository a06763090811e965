// Where a body ends. A program that gets this wrong shows half a page, waits forever, or takes the
// rest of one message for the beginning of the next.

#include "http/MessageBody.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "http/Grammar.h"
#include "http/Number.h"

#include <algorithm>

namespace proxy
{

std::optional<std::uint64_t> contentLength(const FieldList& fields)
{
    std::optional<std::uint64_t> length;
    for (const std::string& value : fields.findAll("Content-Length"))
    {
        for (std::size_t from = 0, comma = 0; comma != std::string::npos; from = comma + 1)
        {
            comma = value.find(',', from);
            const auto number =
                parseDecimal(trimmed(std::string_view(value).substr(from, comma - from)));
            if (!number || (length && *length != *number))
                throw BadMessage("Content-Length must be a single decimal number.");
            length = number;
        }
    }
    return length;
}

BodyFraming responseBodyFraming(const std::string& requestMethod, const ResponseHead& response)
{
    // Fill in start: 2.4 responseBodyFraming
    fillIn("2.4 responseBodyFraming");
    // Fill in end: 2.4
}

bool hasDoubtfulFraming(const ResponseHead& response)
{
    const bool hasCoding = response.fields.find("Transfer-Encoding").has_value();
    const auto length = response.fields.find("Content-Length");
    const bool announcesBody = hasCoding || (length && *length != "0");
    return (hasCoding && (length || response.version == "HTTP/1.0")) ||
           (announcesBody && response.status == 204);
}

BodyFraming requestBodyFraming(const RequestHead& request)
{
    // Fill in start: 4.3 requestBodyFraming
    // No request has a body.
    fallBack("4.3 requestBodyFraming");
    return {BodyEnd::none};
    // Fill in end: 4.3
}

BodyDecoder::BodyDecoder(BodyFraming framing) : _framing(framing), _left(framing.length) {}

std::size_t BodyDecoder::decode(std::string_view bytes, std::string& body)
{
    std::string_view rest = bytes;
    switch (_framing.end)
    {
    case BodyEnd::none:
        break;
    case BodyEnd::length:
        rest.remove_prefix(std::min<std::uint64_t>(_left, bytes.size()));
        body += bytes.substr(0, bytes.size() - rest.size());
        _left -= bytes.size() - rest.size();
        break;
    case BodyEnd::lastChunk:
        _chunks.decode(rest, body);
        break;
    case BodyEnd::connection:
        body += bytes;
        rest = {};
        break;
    }
    _givenMore = _givenMore || !rest.empty();
    return bytes.size() - rest.size();
}

bool BodyDecoder::isComplete() const
{
    switch (_framing.end)
    {
    case BodyEnd::none:
        return true;
    case BodyEnd::length:
        return _left == 0;
    case BodyEnd::lastChunk:
        return _chunks.isComplete();
    case BodyEnd::connection:
        return _connectionEnded;
    }
    return false;
}

void BodyDecoder::connectionEnded()
{
    _connectionEnded = true;
    if (!isComplete())
        throw BadMessage("The connection ended in the middle of the body.");
}

} // namespace proxy
