// A connection to C that outlives a request.

#include "proxy/KeptOrigin.h"

void KeptOrigin::keep(std::string authority, Connection connection)
{
    _authority = std::move(authority);
    _connection.emplace(std::move(connection));
}

std::optional<Connection> KeptOrigin::take(const std::string& authority)
{
    std::optional<Connection> taken;
    if (_connection && _authority == authority && _connection->isQuiet())
        taken.emplace(std::move(*_connection));
    _connection.reset();
    return taken;
}
