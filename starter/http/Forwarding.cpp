// What a proxy changes in a message that it passes on.

#include "http/Forwarding.h"

#include "FillIn.h"

std::string formatRequest(const std::string& method, const RequestTarget& target)
{
    // Fill in start: 2.3 formatRequest
    fillIn("2.3 formatRequest", method, target);
    // Fill in end: 2.3
}

FieldList endToEndFields(const FieldList& fields)
{
    FieldList result = fields;
    for (const std::string& named : fields.listMembers("Connection"))
        result.remove(named);
    for (const char* name : {"Connection", "Keep-Alive", "Proxy-Connection", "Proxy-Authenticate",
             "Proxy-Authentication-Info", "TE", "Trailer", "Transfer-Encoding", "Upgrade"})
        result.remove(name);
    return result;
}
