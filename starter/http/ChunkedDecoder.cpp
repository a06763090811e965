// The chunked coding as a state machine with five states, fed with whatever bytes have arrived.

#include "http/ChunkedDecoder.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "http/ChunkSize.h"
#include "http/FieldList.h"
#include "http/Grammar.h"
#include "http/Number.h" // a body of gap 2.5 may use parseHexadecimal()

#include <algorithm>
#include <utility>

namespace proxy
{

namespace
{

/// No legitimate chunk size line or trailer field is longer.
constexpr std::size_t longestLine = 8 * 1024;

/// Trailer fields are kept in memory, like a head, and have its limit.
constexpr std::size_t mostTrailers = 64 * 1024;

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
    if (_next == Next::trailerLine && !_line.empty())
        addTrailer();
    return true;
}

void ChunkedDecoder::addTrailer()
{
    _sizeOfTrailers += _line.size();
    if (_sizeOfTrailers > mostTrailers)
        throw BadMessage("The trailer section is too long.");
    Field field = parseFieldLine(_line);
    _trailers.add(std::move(field.name), std::move(field.value));
}

} // namespace proxy
