// Linux reports how many bytes are in the queues of a TCP socket. So a test can tell when a program
// has read everything that was sent to it, and does not have to sleep. If the kernel does not
// answer for a single socket, /proc/net/tcp lists all of them, a line each; sockets of servers that
// listen for both versions of IP are in /proc/net/tcp6.

#include "tools/wire/SocketQueues.h"

#include "tools/wire/SocketDiag.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <string>

namespace Wire
{

namespace
{

// The numbers of TCP states in Linux. A FIN counts as one byte in a queue until it is acknowledged
// or read.
constexpr unsigned finWait1 = 4;  // own FIN sent, not acknowledged
constexpr unsigned closeWait = 8; // FIN received
constexpr unsigned lastAck = 9;   // both
constexpr unsigned closing = 11;  // both
constexpr unsigned listening = 10;

/// "127.0.0.1:local 127.0.0.1:remote" as the file writes it; `prefix` is that of an IPv6 address.
std::string socketKey(const std::string& prefix, std::uint16_t local, std::uint16_t remote)
{
    std::array<char, 8> localHex{};
    std::array<char, 8> remoteHex{};
    std::snprintf(localHex.data(), localHex.size(), "%04X", local);
    std::snprintf(remoteHex.data(), remoteHex.size(), "%04X", remote);
    const std::string address = prefix + "0100007F:";
    return address + localHex.data() + " " + address + remoteHex.data() + " ";
}

SocketQueues withoutFins(unsigned state, SocketQueues queues)
{
    if ((state == finWait1 || state == lastAck || state == closing) && queues.unacknowledged > 0)
        --queues.unacknowledged;
    if ((state == closeWait || state == lastAck || state == closing) && queues.unread > 0)
        --queues.unread;
    return queues;
}

std::optional<SocketQueues> lookUp(const char* file, const std::string& key)
{
    std::ifstream table(file);
    for (std::string line; std::getline(table, line);)
    {
        const auto at = line.find(key);
        if (at == std::string::npos)
            continue;
        unsigned state = 0;
        std::size_t unacknowledged = 0;
        std::size_t unread = 0;
        const char* rest = line.c_str() + at + key.size();
        unsigned long inode = 0;
        // Between the queues and the inode: timer, retransmits, user, timeout.
        if (std::sscanf(rest, "%x %zx:%zx %*s %*s %*s %*s %lu", &state, &unacknowledged, &unread,
                &inode) != 4)
            continue;
        return withoutFins(state, {unacknowledged, unread, inode});
    }
    return {};
}

void addListening(const char* file, std::uint16_t port, std::vector<unsigned long>& inodes)
{
    std::ifstream table(file);
    for (std::string line; std::getline(table, line);)
    {
        unsigned local = 0;
        unsigned state = 0;
        unsigned long inode = 0;
        const int read = std::sscanf(line.c_str(),
            " %*[^:]: %*[^:]:%x %*s %x %*s %*s %*s %*s %*s %lu", &local, &state, &inode);
        if (read == 3 && local == port && state == listening)
            inodes.push_back(inode);
    }
}

} // namespace

std::vector<unsigned long> listeningSockets(std::uint16_t port)
{
    std::vector<unsigned long> inodes;
    if (const auto all = SocketDiag::listening())
    {
        for (const SocketInfo& socket : *all)
        {
            if (socket.port == port)
                inodes.push_back(socket.inode);
        }
        return inodes;
    }
    addListening("/proc/net/tcp", port, inodes);
    addListening("/proc/net/tcp6", port, inodes);
    return inodes;
}

std::optional<SocketQueues> socketQueues(std::uint16_t local, std::uint16_t remote)
{
    if (SocketDiag::works())
    {
        const auto found = SocketDiag::connected(local, remote);
        return found ? std::optional(withoutFins(
                           found->state, {found->unacknowledged, found->unread, found->inode}))
                     : std::nullopt;
    }
    if (auto found = lookUp("/proc/net/tcp", socketKey("", local, remote)))
        return found;
    return lookUp("/proc/net/tcp6", socketKey("0000000000000000FFFF0000", local, remote));
}

} // namespace Wire
