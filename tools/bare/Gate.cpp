// A signal could come just before accept(), which would then wait forever. So the handler shuts the socket down:
// after that, accept() fails at once, also in the other processes.

#include "tools/bare/Gate.h"

#include <cerrno>
#include <csignal>
#include <netinet/in.h>
#include <sys/socket.h>

namespace Bare
{

namespace
{

volatile std::sig_atomic_t stopCame = 0;
int listener = -1;

void stop(int /*signal*/)
{
    stopCame = 1;
    ::shutdown(listener, SHUT_RD);
}

void stopAtSignals()
{
    struct sigaction action
    {
    };
    action.sa_handler = stop;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGTERM, SIGINT})
        ::sigaction(signal, &action, nullptr);
}

} // namespace

std::uint16_t openGate(std::uint16_t port)
{
    constexpr int backlog = 1024;
    const int on = 1;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (::bind(listener, any, size) != 0 || ::listen(listener, backlog) != 0 ||
        ::getsockname(listener, any, &size) != 0)
        return 0;
    stopAtSignals();
    return ntohs(address.sin_port);
}

int nextClient()
{
    int client = 0;
    do
        client = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
    while (client < 0 && errno != EINVAL); // EINVAL: it has been shut down
    return client;
}

bool stopped()
{
    return stopCame != 0;
}

} // namespace Bare
