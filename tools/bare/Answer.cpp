// Reads a head, opens a file, and answers.

#include "tools/bare/Answer.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string_view>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

namespace Bare
{

namespace
{

constexpr std::size_t most = 65536; // of a head, and of a body that is sent together with it

/// The next head on the connection; false at its end. `bytes` is what has come and is not used yet.
bool receiveHead(int client, std::string& bytes, std::string& head)
{
    for (;;)
    {
        const auto end = bytes.find("\r\n\r\n");
        if (end != std::string::npos)
        {
            head = bytes.substr(0, end + 2);
            bytes.erase(0, end + 4);
            return true;
        }
        char block[4096];
        const ssize_t got = ::recv(client, block, sizeof block, 0);
        if (got <= 0 || bytes.size() > most)
            return false;
        bytes.append(block, static_cast<std::size_t>(got));
    }
}

/// A small body leaves with the head in one call; a large one never enters this process.
bool sendFile(int client, int file, const std::string& head, std::size_t size)
{
    char body[most];
    const bool small = size <= most;
    iovec parts[]{{const_cast<char*>(head.data()), head.size()}, {body, small ? size : 0}};
    if (small && ::pread(file, body, size, 0) != static_cast<ssize_t>(size))
        return false;
    msghdr message{};
    message.msg_iov = parts;
    message.msg_iovlen = 2;
    const auto whole = static_cast<ssize_t>(head.size() + parts[1].iov_len);
    // The socket is blocking, so that everything is sent, or the connection is over.
    if (::sendmsg(client, &message, MSG_NOSIGNAL | (small ? 0 : MSG_MORE)) != whole)
        return false;
    for (off_t at = 0; !small && static_cast<std::size_t>(at) < size;)
    {
        if (::sendfile(client, file, &at, size - static_cast<std::size_t>(at)) <= 0)
            return false;
    }
    return true;
}

bool answer(int client, const std::string& root, const std::string& head, bool kept)
{
    const auto begin = head.find(' ') + 1;
    const std::string path = root + head.substr(begin, head.find(' ', begin) - begin);
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status
    {
    };
    if (file < 0 || ::fstat(file, &status) != 0)
        return false;
    const auto size = static_cast<std::size_t>(status.st_size);
    const bool sent = sendFile(client, file,
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + std::to_string(size) +
            (kept ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n"),
        size);
    ::close(file);
    return sent;
}

} // namespace

void serve(int client, const std::string& root)
{
    // Otherwise the end of a large body waits until the client has acknowledged what came before.
    const int on = 1;
    ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    std::string bytes;
    std::string head;
    for (bool kept = true; kept && receiveHead(client, bytes, head);)
    {
        kept = head.find("\r\nConnection: close\r\n") == std::string::npos;
        kept = answer(client, root, head, kept) && kept;
    }
}

} // namespace Bare
