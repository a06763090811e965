#pragma once

#include "net/Connection.h"

#include <optional>
#include <string>

namespace proxy
{

/// The connection to an origin server that is kept for the next request of the same client. One is
/// enough: who asks for a page mostly asks the same server for its pictures.
class IdleOriginConnection
{
public:
    /// Keeps it, in the place of any other. `authority`: host and port, as RequestTarget has them.
    void keep(std::string authority, Connection connection);

    /// The connection, if it is one to that host and port and still good: C has neither ended it
    /// nor said anything that nobody asked for. It is not kept any more.
    std::optional<Connection> take(const std::string& authority);

private:
    std::string _authority;
    std::optional<Connection> _connection;
};

} // namespace proxy
