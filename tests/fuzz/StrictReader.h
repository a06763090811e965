#pragma once

#include "BadMessage.h"
#include "http/MessageBody.h"
#include "tools/wire/Message.h"

#include <optional>
#include <string>
#include <string_view>

namespace Fuzz
{

/// The input up to its first empty line, as Connection::receiveHead() would give it.
std::string headOf(std::string_view input);

/// What `read` gives; nothing if it refuses.
template <class Read>
auto unlessRefused(Read read) -> std::optional<decltype(read())>
{
    try
    {
        return read();
    }
    catch (const BadMessage&)
    {
        return std::nullopt;
    }
}

/// The same head, read by the kit's strict reader (tools/origin), which is another implementation.
Wire::Message strictlyRead(Wire::Message::Kind kind, const std::string& head);

/// They throw Broken where the strict reader sees something else.
void sameFraming(const BodyFraming& framing, const Wire::Message& strict);
void sameFieldsAs(const Wire::Message& strict, const FieldList& fields);

/// No Transfer-Encoding, or plainly `chunked`: the strict reader reads no other coding, and no list
/// with empty members.
bool codingIsPlain(const FieldList& fields);

} // namespace Fuzz
