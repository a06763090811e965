// A connection to the origin that outlives a request.

#include "origin/IdleOriginConnection.h"

namespace proxy
{

void IdleOriginConnection::keep(std::string authority, Connection connection)
{
    _authority = std::move(authority);
    _connection.emplace(std::move(connection));
}

std::optional<Connection> IdleOriginConnection::take(const std::string& authority)
{
    std::optional<Connection> taken;
    if (_connection && _authority == authority && _connection->isQuiet())
        taken.emplace(std::move(*_connection));
    _connection.reset();
    return taken;
}

} // namespace proxy
