// Persistent connections: one connection for many messages.

#include "http/Persistence.h"

#include "FillIn.h"

namespace proxy
{

bool keepsConnection(const std::string& version, const FieldList& fields)
{
    // Fill in start: 6.2 keepsConnection
    // A new connection for each message.
    fallBack("6.2 keepsConnection");
    return false;
    // Fill in end: 6.2
}

} // namespace proxy
