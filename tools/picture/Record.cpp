// The bytes were chosen by a stranger, and need not be text: what the page gets is always ASCII.

#include "tools/picture/Record.h"

namespace Picture
{

namespace
{

const char* name(Record::Kind kind)
{
    switch (kind)
    {
    case Record::Kind::request:
        return "request";
    case Record::Kind::response:
        return "response";
    case Record::Kind::bytes:
        return "bytes";
    case Record::Kind::reset:
        return "reset";
    case Record::Kind::refused:
        return "refused";
    }
    return "";
}

const char* name(Record::State state)
{
    switch (state)
    {
    case Record::State::open:
        return "open";
    case Record::State::complete:
        return "complete";
    case Record::State::broken:
        return "broken";
    }
    return "";
}

std::string hex(char c)
{
    const char* const digits = "0123456789abcdef";
    const auto value = static_cast<unsigned char>(c);
    return {digits[value >> 4], digits[value & 15]};
}

} // namespace

std::string quoted(std::string_view text)
{
    std::string result = "\"";
    for (std::size_t i = 0; i < text.size(); ++i)
    {
        const char c = text[i];
        if (c == '\n')
            result += "\\n";
        else if (c == '"' || c == '\\')
            result += {'\\', c};
        else if (c >= ' ' && c <= '~')
            result += c;
        else if (c != '\r' || !text.substr(i + 1).starts_with('\n'))
            result += "\\\\x" + hex(c);
    }
    return result + '"';
}

std::string json(const Record& record)
{
    return "{\"id\":" + std::to_string(record.id) + ",\"time\":" + std::to_string(record.time) +
           ",\"from\":\"" + record.from + "\",\"to\":\"" + record.to +
           "\",\"connection\":" + std::to_string(record.connection) + ",\"kind\":\"" +
           name(record.kind) + "\",\"state\":\"" + name(record.state) +
           "\",\"line\":" + quoted(record.line) + ",\"request\":" + quoted(record.request) +
           ",\"head\":" + quoted(record.head) + ",\"beginning\":" + quoted(record.beginning) +
           ",\"length\":" + std::to_string(record.length) + ",\"fault\":" + quoted(record.fault) +
           "}";
}

} // namespace Picture
