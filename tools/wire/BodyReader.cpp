// Finds the end of a body, and removes the chunked coding (RFC 9112 section 7.1).

#include "tools/wire/BodyReader.h"

#include "tools/language/Language.h"

#include <algorithm>
#include <charconv>

namespace Wire
{

namespace
{

constexpr std::size_t longestLine = std::size_t{8} << 10; // a chunk size or a trailer line
constexpr std::size_t mostTrailers = 100;

std::size_t afterWhitespace(std::string_view text, std::size_t from)
{
    return std::min(text.find_first_not_of(" \t", from), text.size());
}

/// The end of the token that begins at `from`; `from` itself if there is none.
std::size_t endOfToken(std::string_view text, std::size_t from)
{
    while (from < text.size() && isToken(text.substr(from, 1)))
        ++from;
    return from;
}

/// The same for a quoted string.
std::size_t endOfQuotedString(std::string_view text, std::size_t from)
{
    if (from == text.size() || text[from] != '"')
        return from;
    std::size_t end = from + 1;
    for (; end < text.size() && text[end] != '"'; ++end)
        if (text[end] == '\\')
            ++end;
    return end < text.size() && !hasControl(text.substr(from, end - from)) ? end + 1 : from;
}

/// Whether this is what may follow a chunk size (RFC 9112 section 7.1.1): any number of `;name` and
/// `;name=value`, with optional whitespace around the semicolon and the equals sign.
bool areExtensions(std::string_view text)
{
    for (std::size_t end = 0; !text.empty(); text.remove_prefix(end))
    {
        const std::size_t semicolon = afterWhitespace(text, 0);
        const std::size_t name = afterWhitespace(text, semicolon + 1);
        end = endOfToken(text, name);
        if (semicolon == text.size() || text[semicolon] != ';' || end == name)
            return false;
        const std::size_t equals = afterWhitespace(text, end);
        if (equals == text.size() || text[equals] != '=')
            continue;
        const std::size_t value = afterWhitespace(text, equals + 1);
        end = std::max(endOfToken(text, value), endOfQuotedString(text, value));
        if (end == value)
            return false;
    }
    return true;
}

} // namespace

std::uint64_t hashOf(std::string_view bytes, std::uint64_t hash)
{
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hash;
}

BodyReader::BodyReader(std::uint64_t limit, bool drop)
    : _limit(limit), _drop(drop), _line(longestLine)
{
}

void BodyReader::begin(const BodyFraming& framing)
{
    _framing = framing.framing;
    _expected = framing.length;
    _left = framing.length;
    _complete = _framing == Framing::none || (_framing == Framing::length && _left == 0);
}

void BodyReader::feed(std::string_view& bytes)
{
    while (!bytes.empty() && !_complete)
    {
        switch (_framing)
        {
        case Framing::none:
            return;
        case Framing::untilClose:
            keep(bytes, bytes.size());
            break;
        case Framing::length:
            keep(bytes, _left);
            _complete = _left == 0;
            break;
        case Framing::chunked:
            feedChunk(bytes);
            break;
        }
    }
}

void BodyReader::feedChunk(std::string_view& bytes)
{
    switch (_part)
    {
    case Part::data:
        keep(bytes, _left);
        if (_left == 0)
            _part = Part::dataEnd;
        return;
    case Part::size:
        _line.feed(bytes, "a chunk size line");
        break;
    case Part::dataEnd:
        feedDataEnd(bytes);
        break;
    case Part::trailer:
        _line.feed(bytes, "a line after the last chunk");
        break;
    }
    if (!_line.complete())
        return;
    const std::string line = _line.text();
    _line.next();
    takeLine(line);
}

/// One byte at a time, so that data beyond the size of the chunk is reported at its first byte.
void BodyReader::feedDataEnd(std::string_view& bytes)
{
    std::string_view byte = bytes.substr(0, 1);
    bytes.remove_prefix(1);
    _line.feed(byte, "the line end after a chunk's data");
    if (!_line.text().empty())
        throw Fault(Language::english("a chunk has more data than its size says"));
}

void BodyReader::takeLine(const std::string& line)
{
    if (_part == Part::dataEnd)
        _part = Part::size;
    else if (_part == Part::size)
        takeSize(line);
    else if (line.empty())
        _complete = true;
    else if (_trailers.size() == mostTrailers)
        throw Fault(Language::english(
            "there are more than %1 trailer lines", {std::to_string(mostTrailers)}));
    else
        _trailers.push_back(parseField(line, Language::english("line %1 after the last chunk",
                                                 {std::to_string(_trailers.size() + 1)})));
}

void BodyReader::takeSize(const std::string& line)
{
    const std::string digits = line.substr(0, line.find_first_of("; \t"));
    if (!areExtensions(std::string_view(line).substr(digits.size())))
        throw Fault(
            Language::english("chunk size line `%1` has invalid extensions", {shown(line)}));
    const char* end = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), end, _left, 16);
    if (parsed.ptr != end || parsed.ec != std::errc())
        throw Fault(
            Language::english("chunk size line `%1` is not a hexadecimal number", {shown(line)}));
    _expected = _left;
    _part = _left == 0 ? Part::trailer : Part::data;
}

/// Moves up to `most` bytes from the front of `bytes` to the body.
void BodyReader::keep(std::string_view& bytes, std::uint64_t most)
{
    const std::uint64_t room = _limit - _length;
    if (room == 0)
        throw Fault(
            Language::english("the body is longer than %1 bytes", {std::to_string(_limit)}));
    const auto count = std::min<std::uint64_t>({bytes.size(), most, room});
    const auto piece = bytes.substr(0, static_cast<std::size_t>(count));
    _length += piece.size();
    if (_framing != Framing::untilClose)
        _left -= piece.size();
    if (_drop)
        _hash = hashOf(piece, _hash);
    else
        _body += piece;
    bytes.remove_prefix(piece.size());
}

std::string BodyReader::missing(bool wasReset) const
{
    const std::string length = std::to_string(_length);
    const std::string after =
        wasReset ? Language::english("the connection was reset after %1 bytes", {length})
                 : Language::english("the connection ended after %1 bytes", {length});
    if (_framing == Framing::length)
        return Language::english(
            "Content-Length says %1 but %2", {std::to_string(_expected), after});
    if (_framing == Framing::chunked && _part == Part::data)
        return Language::english(
            "a chunk of %1 bytes is incomplete: %2", {std::to_string(_expected), after});
    if (_framing == Framing::chunked && _part == Part::trailer)
        return Language::english("the blank line after the last chunk is missing: %1", {after});
    if (_framing == Framing::chunked)
        return Language::english("the last chunk is missing: %1", {after});
    return wasReset ? Language::english(
                          "%1, but only a regular close completes a body without a length", {after})
                    : "";
}

} // namespace Wire
