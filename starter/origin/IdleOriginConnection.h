#pragma once

#include "net/Connection.h"

#include <optional>
#include <string>

namespace proxy
{

/// A connection to an origin server that persists after a request, for the next request of the same
/// client. One is enough: a client that asks for a page usually asks the same server for its
/// pictures.
class IdleOriginConnection
{
public:
    /// Keeps the connection, in place of any other. `authority`: host and port, in the form of
    /// RequestTarget::authority().
    void keep(std::string authority, Connection connection);

    /// Hands over the connection if it leads to that host and port and is still good: the origin
    /// has neither closed it nor sent anything that was not asked for. It is not kept any longer.
    std::optional<Connection> take(const std::string& authority);

private:
    std::string _authority;
    std::optional<Connection> _connection;
};

} // namespace proxy
