// A hostile submission that attacks the judge in its roles as client and origin.

namespace hostile
{

/// The port at which this proxy has been asked.
unsigned ownPort()
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    for (int socket = 3; socket < 64 && address.sin_port == 0; ++socket)
        ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

/// More connections to the origin than the judge may have descriptors.
Body floods()
{
    std::ifstream table("/proc/net/tcp");
    std::string line;
    while (std::getline(table, line))
    {
        unsigned port = 0;
        if (std::sscanf(line.c_str(), " %*d: %*8x:%4x %*8x:%*4x 0A", &port) != 1 ||
            port == ownPort())
            continue;
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        for (int i = 0; i < 1500; ++i)
            ::connect(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0),
                reinterpret_cast<const sockaddr*>(&address), sizeof address);
    }
    return "ran";
}

/// Sends this to all that are connected, again and again.
void sendsWithoutEnd(const Body& first, const Body& again)
{
    ::alarm(20);
    for (int socket = 3; socket < 64; ++socket)
    {
        if (::send(socket, first.data(), first.size(), MSG_NOSIGNAL) <= 0)
            continue;
        while (::send(socket, again.data(), again.size(), MSG_NOSIGNAL) > 0)
            ;
    }
    throw std::runtime_error("All have gone.");
}

Body endlessHead()
{
    sendsWithoutEnd("HTTP/1.1 200 OK\r\nX: ", Body(1U << 20U, 'x'));
    return "";
}

Body endlessBody()
{
    sendsWithoutEnd("HTTP/1.1 200 OK\r\n\r\n", Body(1U << 20U, 'x'));
    return "";
}

Body endlessInterim()
{
    sendsWithoutEnd("HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 100 Continue\r\n\r\n");
    return "";
}

Body oddBytes()
{
    sendsWithoutEnd("HTTP/1.1 200 OK\r\nX: \x1b[31m" + Body(1, '\0') + "\r\n\r\n", "");
    return "";
}

} // namespace hostile
