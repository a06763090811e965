// From a line to the arguments of a function. None of the proxy's own parsers is used: a gap of an
// earlier lab may be blank.
#include "tests/asked/Question.h"

#include <algorithm>
#include <cstdlib>

namespace Asked
{

namespace
{

constexpr long long tenOClock = 1'795'428'000'000; // Mon, 23 Nov 2026 10:00:00 GMT

/// Removes what comes before the first `separator`, and the separator, and returns it.
std::string_view takeUntil(std::string_view& text, char separator)
{
    const std::string_view part = text.substr(0, text.find(separator));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    return part;
}

std::string unescaped(std::string_view text)
{
    std::string bytes;
    while (!text.empty())
    {
        bytes += takeUntil(text, '\\');
        if (text.empty())
            break;
        const char letter = text.front();
        text.remove_prefix(1);
        if (letter == 'x')
        {
            const std::string digits(text.substr(0, 2));
            bytes += static_cast<char>(std::strtol(digits.c_str(), nullptr, 16));
            text.remove_prefix(digits.size());
        }
        else
            bytes += letter == 'n' ? '\n' : letter == 'r' ? '\r' : letter == 't' ? '\t' : letter;
    }
    return bytes;
}

} // namespace

Question::Question(std::string_view line) : _function(takeUntil(line, '\t'))
{
    while (!line.empty())
    {
        std::string_view argument = takeUntil(line, '\t');
        const std::string name(takeUntil(argument, '='));
        _arguments[name] = unescaped(argument);
    }
}

std::string Question::text(const std::string& name, const std::string& otherwise) const
{
    _used.insert(name);
    const auto found = _arguments.find(name);
    return found == _arguments.end() ? otherwise : found->second;
}

int Question::number(const std::string& name, int otherwise) const
{
    return std::atoi(text(name, std::to_string(otherwise)).c_str());
}

proxy::FieldList Question::fields(const std::string& name) const
{
    const std::string lines = text(name);
    proxy::FieldList result;
    for (std::string_view rest = lines; !rest.empty();)
    {
        std::string_view value = takeUntil(rest, '\n');
        const std::string_view field = takeUntil(value, ':');
        value.remove_prefix(value.starts_with(' ') ? 1 : 0);
        result.add(std::string(field), std::string(value));
    }
    return result;
}

proxy::Moment Question::moment(const std::string& name) const
{
    const std::string value = text(name, std::to_string(tenOClock));
    return proxy::Moment(std::chrono::milliseconds(std::atoll(value.c_str())));
}

proxy::RequestHead Question::request() const
{
    return {{text("method", "GET"), text("target", "http://www.example.com/page"),
                text("version", "HTTP/1.1")},
        fields("request")};
}

proxy::CacheRequest Question::cacheRequest() const
{
    return {request(), fields("request")};
}

proxy::ResponseHead Question::response() const
{
    return {number("status", 200), text("reason", "OK"), fields("response")};
}

proxy::CacheResponse Question::stored() const
{
    return {response(), moment("asked")};
}

proxy::RequestTarget Question::target() const
{
    return {text("host", "www.example.com"), static_cast<std::uint16_t>(number("port", 80)),
        text("path", "/page")};
}

std::string Question::unused() const
{
    for (const auto& argument : _arguments)
    {
        if (!_used.contains(argument.first))
            return argument.first;
    }
    return "";
}

std::string escaped(std::string_view bytes)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes)
    {
        const auto value = static_cast<unsigned char>(byte);
        if (value < 0x20 || value > 0x7e || byte == '\\')
            text += {'\\', 'x', hex[value >> 4U], hex[value & 15U]};
        else
            text += byte;
    }
    return text;
}

} // namespace Asked
