// Compares two implementations: if only one of them accepts an input, one of them is wrong.

#include "tests/fuzz/StrictReader.h"

#include "http/Grammar.h"
#include "tests/fuzz/Checks.h"
#include "tests/fuzz/Property.h"

#include <limits>

using namespace proxy;

namespace Fuzz
{

std::string headOf(std::string_view input)
{
    const std::string ended = std::string(input) + "\r\n\r\n";
    return ended.substr(0, ended.find("\r\n\r\n") + 4);
}

Wire::Message strictlyRead(Wire::Message::Kind kind, const std::string& head)
{
    Wire::Message::Limits limits;
    limits.body = std::numeric_limits<std::uint64_t>::max();
    Wire::Message message(kind, limits);
    message.feed(head);
    return message;
}

void sameFraming(const BodyFraming& framing, const Wire::Message& strict)
{
    bool isSame = false;
    switch (framing.end)
    {
    case BodyEnd::none:
        isSame = strict.framing() == Wire::Framing::none;
        break;
    case BodyEnd::length:
        isSame =
            strict.framing() == Wire::Framing::length && strict.expectedLength() == framing.length;
        break;
    case BodyEnd::lastChunk:
        isSame = strict.framing() == Wire::Framing::chunked;
        break;
    case BodyEnd::connection:
        isSame = strict.framing() == Wire::Framing::untilClose;
        break;
    }
    holds(isSame, "the body has the framing that the strict reader sees");
}

void sameFieldsAs(const Wire::Message& strict, const FieldList& fields)
{
    FieldList others;
    for (const Wire::Field& field : strict.fields())
        others.add(field.name, field.value);
    sameFields(fields, others, "the fields are those that the strict reader sees");
}

bool codingIsPlain(const FieldList& fields)
{
    const auto codings = fields.findAll("Transfer-Encoding");
    return codings.empty() || (codings.size() == 1 && sameName(codings.front(), "chunked"));
}

} // namespace Fuzz
