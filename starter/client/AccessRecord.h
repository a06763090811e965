#pragma once

#include "AccessLine.h"
#include "http/MessageHead.h"
#include "net/Connection.h"
#include "response/ResponseWriter.h"

#include <string>
#include <string_view>

namespace proxy
{

/// What is known about a request for the access log, from its first byte to the end of its response.
class AccessRecord
{
public:
    /// The first bytes of a request have arrived from this client.
    explicit AccessRecord(const Connection& client);

    /// More of the head has arrived. It need not be complete or valid.
    void addBytes(std::string_view arrived);

    /// Writes the line, if there is an access log and the response has begun.
    void write(const RequestHead& request, const ResponseWriter& response) noexcept;

private:
    AccessLine _line;
    std::string _beginning; ///< of the head
};

} // namespace proxy
