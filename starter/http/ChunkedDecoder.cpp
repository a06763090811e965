// The chunked coding as a state machine with five states, fed with whatever bytes have arrived.

#include "http/ChunkedDecoder.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "http/ChunkSize.h"
#include "http/FieldList.h"
#include "http/Grammar.h"
#include "http/Number.h"

#include <algorithm>

namespace proxy
{

namespace
{

/// No legitimate chunk size line or trailer field is longer.
constexpr std::size_t longestLine = 8 * 1024;

} // namespace

void ChunkedDecoder::decode(std::string_view& bytes, std::string& body)
{
    // Fill in start: 2.5 decode
    fillIn("2.5 decode");
    // Fill in end: 2.5
}

bool ChunkedDecoder::takeLine(std::string_view& bytes)
{
    if (_lineIsComplete)
        _line.clear();
    const auto end = bytes.find('\n');
    _lineIsComplete = end != std::string_view::npos;
    const auto piece = bytes.substr(0, _lineIsComplete ? end + 1 : bytes.size());
    _line += piece;
    bytes.remove_prefix(piece.size());
    if (_line.size() > longestLine)
        throw BadMessage("A line of the chunked coding is too long.");
    if (!_lineIsComplete)
        return false;
    if (_line.size() < 2 || _line[_line.size() - 2] != '\r')
        throw BadMessage("A line of the chunked coding must end in CRLF.");
    _line.resize(_line.size() - 2);
    if (_line.find_first_of(std::string_view("\r\0", 2)) != std::string::npos)
        throw BadMessage("A line of the chunked coding must not contain a bare CR or NUL.");
    // Trailer fields are not used, but they must be fields.
    if (_next == Next::trailerLine && !_line.empty())
        parseFieldLine(_line);
    return true;
}

} // namespace proxy
