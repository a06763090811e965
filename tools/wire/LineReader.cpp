// HTTP/1.1 lines end in CRLF. A recipient may be lenient (RFC 9112 section 2.2); this reader judges
// the sender, so it is strict.

#include "tools/wire/LineReader.h"

#include "tools/language/Language.h"

#include <array>
#include <cstdio>

namespace Wire
{

std::string shown(std::string_view text)
{
    constexpr std::size_t most = 60;
    std::string result;
    for (const char c : text.substr(0, most))
    {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\r')
            result += "\\r";
        else if (c == '\n')
            result += "\\n";
        else if (byte >= 0x20 && byte < 0x7f)
            result += c;
        else
        {
            std::array<char, 5> hex{};
            std::snprintf(hex.data(), hex.size(), "\\x%02X", byte);
            result += hex.data();
        }
    }
    return text.size() > most ? result + "..." : result;
}

LineReader::LineReader(std::size_t limit) : _limit(limit) {}

void LineReader::feed(std::string_view& bytes, const std::string& where)
{
    while (!bytes.empty() && !_complete)
    {
        const char c = bytes.front();
        bytes.remove_prefix(1);
        if (c == '\n' && !_sawCr)
            throw Fault(Language::english("%1 ends in LF without CR", {where}));
        if (c != '\n' && _sawCr)
            throw Fault(Language::english("%1 has a CR without LF", {where}));
        if (c == '\0')
            throw Fault(Language::english("%1 contains a NUL byte", {where}));
        if (c == '\n')
            _complete = true;
        else if (c == '\r')
            _sawCr = true;
        else if (_text.size() == _limit)
            throw Fault(
                Language::english("%1 is longer than %2 bytes", {where, std::to_string(_limit)}));
        else
            _text += c;
    }
}

void LineReader::next()
{
    _text.clear();
    _sawCr = false;
    _complete = false;
}

} // namespace Wire
