// Where a body ends. Who gets this wrong shows half a page, waits for ever, or takes the rest of
// one message for the beginning of the next.

#include "http/MessageBody.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "http/Number.h"

#include <algorithm>

BodyFraming responseBodyFraming(const std::string& requestMethod, const ResponseHead& response)
{
    // Fill in start: 2.4 responseBodyFraming
    fillIn("2.4 responseBodyFraming", requestMethod, response);
    // Fill in end: 2.4
}

BodyDecoder::BodyDecoder(BodyFraming framing) : _framing(framing), _left(framing.length) {}

void BodyDecoder::decode(std::string_view bytes, std::string& body)
{
    switch (_framing.end)
    {
    case BodyEnd::none:
        break;
    case BodyEnd::length:
        body += bytes.substr(0, _left);
        _left -= std::min<std::uint64_t>(_left, bytes.size());
        break;
    case BodyEnd::lastChunk:
        _chunks.decode(bytes, body);
        break;
    case BodyEnd::connection:
        body += bytes;
        break;
    }
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
