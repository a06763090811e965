// The fake proxy for plays about processes and streams; each mode has one fault.
#include "tests/harness/fake/ForkingProxy.h"

#include "tests/harness/fake/Sockets.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace
{

volatile std::sig_atomic_t toldToStop = 0;

/// The number after `Content-Length: `; 0 if there is none.
std::size_t lengthIn(const std::string& head)
{
    const std::size_t at = head.find("Content-Length: ");
    return at == std::string::npos ? 0 : std::strtoul(head.c_str() + at + 16, nullptr, 10);
}

bool isReadable(int peer, int milliseconds)
{
    pollfd one{peer, POLLIN, 0};
    return ::poll(&one, 1, milliseconds) > 0;
}

/// One client, and the origin of its requests.
class Connection
{
public:
    Connection(int client, const std::string& mode) : _client(client), _mode(mode) {}

    void serve()
    {
        while (receiveHead())
        {
            const std::size_t space = _head.find(' ');
            const std::string target =
                _head.substr(space + 1, _head.find(' ', space + 1) - space - 1);
            if (_head.starts_with("CONNECT "))
                return tunnel(target);
            ask(target);
            if (_origin == -1)
            {
                refuse("504 Gateway Timeout");
                return;
            }
            if (!forward() || _mode == "once")
                return;
        }
    }

private:
    /// Sends an error response. Returns false: the connection is then closed.
    bool refuse(const std::string& status)
    {
        sendAll(_client, "HTTP/1.1 " + status + "\r\nConnection: close\r\n\r\n");
        return false;
    }

    bool receiveHead()
    {
        std::size_t end = 0;
        const int timeLimit = _mode == "deadline" ? 5 : 1000;
        for (int looks = 0; (end = _from.find("\r\n\r\n")) == std::string::npos; ++looks)
        {
            if (_mode == "deadline" && looks == 60)
                return refuse("408 Request Timeout");
            if (isReadable(_client, timeLimit) && !take(_client, _from))
                return false;
        }
        _head = _from.substr(0, end + 4);
        _from.erase(0, end + 4);
        return true;
    }

    static bool take(int peer, std::string& into)
    {
        char buffer[65536];
        const ssize_t count = ::recv(peer, buffer, sizeof buffer, 0);
        if (count > 0)
            into.append(buffer, static_cast<std::size_t>(count));
        return count > 0;
    }

    /// `/127.0.0.1:80/path`
    void ask(const std::string& target)
    {
        const std::size_t slash = target.find('/', 1);
        const std::string host = target.substr(1, slash - 1);
        if (_origin == -1 || _mode == "new")
            _origin = connected(host);
        std::string path = target.substr(slash);
        if (_mode == "mixes" && path.ends_with("7"))
            path.back() = '8';
        if (_mode == "hoards")
            _hoard += std::string(4U << 20U, 'x');
        _bodyLeft = lengthIn(_head);
        while (_mode == "gathers" && _from.size() < _bodyLeft && take(_client, _from))
            ;
        sendAll(_origin, _head.substr(0, _head.find(' ') + 1) + path +
                             _head.substr(_head.rfind(" HTTP/", _head.find('\r'))));
    }

    /// Forwards the body of the request, and responses, until a final response is complete.
    bool forward()
    {
        std::string answer;
        while (true)
        {
            const std::string piece = _from.substr(0, _bodyLeft);
            sendAll(_origin, piece);
            _from.erase(0, piece.size());
            _bodyLeft -= piece.size();
            pollfd both[] = {{_bodyLeft > 0 ? _client : -1, POLLIN, 0}, {_origin, POLLIN, 0}};
            const bool inTime = ::poll(both, 2, 300) > 0;
            if (!inTime && _mode == "deadline")
                return refuse("504 Gateway Timeout");
            if (both[0].revents != 0 && !take(_client, _from))
            {
                if (_mode == "fills")
                    sendAll(_origin, std::string(_bodyLeft, '-'));
                return false;
            }
            if (both[1].revents != 0 && !take(_origin, answer))
                return refuse("502 Bad Gateway");
            if (forwardResponses(answer))
                return true;
        }
    }

    bool forwardResponses(std::string& answer)
    {
        while (true)
        {
            const std::size_t end = answer.find("\r\n\r\n");
            if (end == std::string::npos)
                return false;
            const bool interim = answer[9] == '1';
            const std::size_t size = end + 4 + (interim ? 0 : lengthIn(answer.substr(0, end)));
            if (answer.size() < size)
                return false;
            if (!interim || _mode != "swallows")
                sendAll(_client, answer.substr(0, size));
            if (_mode == "twice")
                sendAll(_client, answer.substr(0, size));
            answer.erase(0, size);
            if (!interim)
                return true;
        }
    }

    void tunnel(const std::string& host)
    {
        _origin = connected(host);
        sendAll(_client, "HTTP/1.1 200 Connected\r\n\r\n");
        if (_mode == "adds")
            sendAll(_client, "and more");
        pollfd both[] = {{_client, POLLIN, 0}, {_origin, POLLIN, 0}};
        while (both[0].fd != -1 || both[1].fd != -1)
        {
            ::poll(both, 2, -1);
            for (int i = 0; i < 2; ++i)
            {
                std::string bytes;
                if (both[i].revents == 0)
                    continue;
                const int other = i == 0 ? _origin : _client;
                if (!take(both[i].fd, bytes) && _mode == "cuts")
                    return;
                if (bytes.empty())
                {
                    ::shutdown(other, SHUT_WR);
                    both[i].fd = -1;
                }
                if (_mode == "garbles" && bytes.size() > 2)
                    bytes[2] = '?';
                sendAll(other, bytes);
            }
        }
    }

    int _client;
    const std::string& _mode;
    int _origin = -1;
    std::string _from; // bytes from the client that are not used yet
    std::string _head;
    std::string _hoard;
    std::size_t _bodyLeft = 0;
};

} // namespace

void ForkingProxy::catchSignals() const
{
    const auto note = [](int)
    {
        toldToStop = 1;
    };
    struct sigaction action = {};
    action.sa_handler = note;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
    if (mode != "zombies" && mode != "kills")
        ::signal(SIGCHLD, SIG_IGN); // then the kernel reaps the children
}

void ForkingProxy::serve(int listener)
{
    std::vector<std::string> garbage;
    std::vector<pid_t> children;
    while (toldToStop == 0)
    {
        // With shorter waits, the proxy would never be at rest on a busy machine.
        const int client = isReadable(listener, 300) ? ::accept(listener, nullptr, nullptr) : -1;
        if (client == -1)
        {
            ::usleep(100000); // perhaps no descriptor is left
            continue;
        }
        if (mode == "grows")
            garbage.emplace_back(1U << 20U, 'x');
        if (mode == "never")
            Connection(client, mode).serve();
        else if (const pid_t child = ::fork(); child != 0)
            children.push_back(child);
        else
        {
            ::signal(SIGTERM, SIG_DFL);
            if (mode != "children-listen")
                ::close(listener);
            Connection(client, mode).serve();
            std::_Exit(0);
        }
        if (mode != "parent-holds")
            ::close(client);
    }
    ::close(listener);
    for (const pid_t child : children)
        if (mode == "kills" && child > 0)
            ::kill(child, SIGKILL);
    if (mode == "kills")
        std::_Exit(0);
    if (mode == "status-3")
        std::_Exit(3);
    while (mode != "orphans" && ::waitpid(-1, nullptr, 0) > 0)
        ;
    std::_Exit(0);
}
