// Linux tells the bytes in the queues of its TCP sockets. So a test can know that a program has
// read all that was sent to it, and needs no sleep. Where it does not answer to questions about one
// socket, all of them stand as lines in /proc/net/tcp and /proc/net/tcp6 (there: servers that
// listen for both versions of IP).

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

// States of a socket, by their numbers. The end (FIN) counts as one byte in a queue
// until it is acknowledged, or read.
constexpr unsigned finWait1 = 4;  // own end sent, not acknowledged
constexpr unsigned closeWait = 8; // the other side's end has come
constexpr unsigned lastAck = 9;   // both
constexpr unsigned closing = 11;  // both
constexpr unsigned listening = 10;

/// "127.0.0.1:local 127.0.0.1:other" as the file writes it, after that family's prefix.
std::string socketKey(const std::string& prefix, std::uint16_t local, std::uint16_t other)
{
    std::array<char, 8> localHex{};
    std::array<char, 8> otherHex{};
    std::snprintf(localHex.data(), localHex.size(), "%04X", local);
    std::snprintf(otherHex.data(), otherHex.size(), "%04X", other);
    const std::string address = prefix + "0100007F:";
    return address + localHex.data() + " " + address + otherHex.data() + " ";
}

SocketQueues withoutEnds(unsigned state, SocketQueues queues)
{
    if ((state == finWait1 || state == lastAck || state == closing) && queues.unacknowledged > 0)
        --queues.unacknowledged;
    if ((state == closeWait || state == lastAck || state == closing) && queues.unread > 0)
        --queues.unread;
    return queues;
}

std::optional<SocketQueues> look(const char* file, const std::string& key)
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
        return withoutEnds(state, {unacknowledged, unread, inode});
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

std::optional<SocketQueues> socketQueues(std::uint16_t local, std::uint16_t other)
{
    if (SocketDiag::works())
    {
        const auto found = SocketDiag::connected(local, other);
        return found ? std::optional(withoutEnds(
                           found->state, {found->unacknowledged, found->unread, found->inode}))
                     : std::nullopt;
    }
    if (auto found = look("/proc/net/tcp", socketKey("", local, other)))
        return found;
    return look("/proc/net/tcp6", socketKey("0000000000000000FFFF0000", local, other));
}

} // namespace Wire
