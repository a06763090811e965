#pragma once

#include "BadMessage.h"
#include "http/MessageBody.h"
#include "tools/wire/Message.h"

#include <optional>
#include <string>
#include <string_view>

using namespace proxy;

namespace Fuzz
{

/// The input up to its first empty line, as Connection::receiveHead() would return it.
std::string headOf(std::string_view input);

/// What `read` returns; std::nullopt if it throws BadMessage.
template <class Read>
auto unlessRejected(Read read) -> std::optional<decltype(read())>
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

/// The head, parsed by the kit's strict reader (tools/wire), a second implementation.
Wire::Message strictlyRead(Wire::Message::Kind kind, const std::string& head);

/// These throw Broken if the strict reader has understood something else.
void sameFraming(const BodyFraming& framing, const Wire::Message& strict);
void sameFieldsAs(const Wire::Message& strict, const FieldList& fields);

/// Whether Transfer-Encoding is absent or just `chunked`. The strict reader accepts no other
/// coding, and no list with empty members.
bool codingIsPlain(const FieldList& fields);

} // namespace Fuzz
