// The floor of `make bench`: the least that a server with a process for each connection can do. It accepts,
// forks, reads a head, opens a file and answers, and checks nothing. It is linked as the proxy is.
// usage: floor PORT ROOT

#include <Poco/Net/ServerSocket.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <iostream>
#include <netinet/tcp.h>
#include <string>
#include <string_view>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

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
    static char body[most];
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

[[noreturn]] void serve(int client, const std::string& root)
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
    ::_exit(0);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3)
    {
        std::cerr << "usage: floor PORT ROOT\n";
        return 2;
    }
    const std::string root = argv[2];
    Poco::Net::ServerSocket listener(
        Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(std::atoi(argv[1]))), 1024);
    std::cout << "Ready to serve on " << listener.address().toString() << std::endl;
    for (;;)
    {
        const int client = ::accept4(listener.impl()->sockfd(), nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        if (::fork() == 0)
            serve(client, root);
        ::close(client);
        // So that the time of a child that has ended is in the sum of this process.
        while (::waitpid(-1, nullptr, WNOHANG) > 0)
            ;
    }
}
