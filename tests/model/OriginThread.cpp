// The origin server keeps its connections open, except after an incomplete response.

#include "tests/model/OriginThread.h"

#include "tools/wire/Message.h"
#include "tools/wire/Socket.h"

#include <cerrno>
#include <fcntl.h>
#include <list>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Model
{

namespace
{

/// What is sent of the response.
std::string textOf(const Message& response)
{
    std::string text = wireText("HTTP/1.1 " + std::to_string(response.status) + " Some", response);
    if (response.broken)
        text.resize(text.size() - (response.body.size() + 1) / 2);
    return text;
}

} // namespace

struct OriginThread::Client
{
    int descriptor;
    Wire::Message request{Wire::Message::Kind::request};
};

OriginThread::OriginThread() : _listening(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const plain = reinterpret_cast<sockaddr*>(&address);
    if (_listening < 0 || ::bind(_listening, plain, size) != 0 || ::listen(_listening, 16) != 0 ||
        ::getsockname(_listening, plain, &size) != 0 || ::pipe2(_stop, O_CLOEXEC) != 0)
        Wire::fail(errno, "the origin server cannot listen");
    _port = ntohs(address.sin_port);
    _thread = std::thread([this] { run(); });
}

OriginThread::~OriginThread()
{
    ::close(_stop[1]);
    _thread.join();
    ::close(_stop[0]);
    ::close(_listening);
}

void OriginThread::answerWith(Answer answer)
{
    const std::lock_guard lock(_mutex);
    _answer = std::move(answer);
}

std::vector<Observation::Exchange> OriginThread::takeExchanges()
{
    const std::lock_guard lock(_mutex);
    return std::exchange(_exchanges, {});
}

void OriginThread::run()
{
    std::list<Client> clients;
    for (;;)
    {
        std::vector<pollfd> watched{{_stop[0], POLLIN, 0}, {_listening, POLLIN, 0}};
        for (const Client& client : clients)
            watched.push_back({client.descriptor, POLLIN, 0});
        if (::poll(watched.data(), watched.size(), -1) < 0)
            continue;
        if (watched[0].revents != 0)
            break;
        std::size_t index = 2;
        for (auto client = clients.begin(); client != clients.end(); ++index)
        {
            const auto current = client++;
            if (watched[index].revents == 0 || serve(*current))
                continue;
            const std::lock_guard lock(_mutex);
            if (_held && _held->descriptor == current->descriptor)
                _held.reset();
            ::close(current->descriptor);
            clients.erase(current);
        }
        if (watched[1].revents != 0)
            if (const int taken = ::accept4(_listening, nullptr, nullptr, SOCK_CLOEXEC); taken >= 0)
                clients.push_back({taken});
    }
    for (const Client& client : clients)
        ::close(client.descriptor);
}

bool OriginThread::serve(Client& client)
{
    char block[16 * 1024];
    const auto count = ::recv(client.descriptor, block, sizeof block, 0);
    if (count <= 0)
        return false;
    client.request.feed({block, static_cast<std::size_t>(count)});
    if (!client.request.over())
        return true;
    Message request{client.request.method(), client.request.target()};
    for (const Wire::Field& field : client.request.fields())
        request.fields.emplace_back(field.name, field.value);
    client.request = Wire::Message(Wire::Message::Kind::request);
    const Message response = answer(request);
    return holds(client.descriptor, response) ||
           send(client.descriptor, textOf(response), response);
}

bool OriginThread::send(int descriptor, std::string_view text, const Message& response)
{
    if (response.status == 0)
        return false;
    return ::send(descriptor, text.data(), text.size(), MSG_NOSIGNAL) >= 0 && !response.broken;
}

Message OriginThread::answer(const Message& request)
{
    const std::lock_guard lock(_mutex);
    return _exchanges.emplace_back(Observation::Exchange{request, _answer(request)}).response;
}

bool OriginThread::holds(int descriptor, const Message& response)
{
    const std::lock_guard lock(_mutex);
    if (!std::exchange(_holdsNext, false))
        return false;
    _hasHeld = true;
    _held = Held{descriptor, textOf(response), response};
    if (const auto half = _held->text.size() - response.body.size() / 2;
        _holdsOnlyEnd && response.status != 0 && half < _held->text.size())
    {
        ::send(descriptor, _held->text.data(), half, MSG_NOSIGNAL);
        _held->text.erase(0, half);
    }
    _holdChanged.notify_all();
    return true;
}

void OriginThread::holdNext(bool onlyEnd)
{
    const std::lock_guard lock(_mutex);
    _holdsNext = true;
    _hasHeld = false;
    _holdsOnlyEnd = onlyEnd;
}

void OriginThread::awaitHeld()
{
    std::unique_lock lock(_mutex);
    _holdChanged.wait(lock, [this] { return !_holdsNext; });
}

bool OriginThread::hasHeld()
{
    const std::lock_guard lock(_mutex);
    return _hasHeld;
}

void OriginThread::release()
{
    const std::lock_guard lock(_mutex);
    _holdsNext = false;
    // The thread sees the end of the connection, and closes it.
    if (_held && !send(_held->descriptor, _held->text, _held->response))
        ::shutdown(_held->descriptor, SHUT_RDWR);
    _held.reset();
    _holdChanged.notify_all();
}

std::string wireText(const std::string& firstLine, const Message& message)
{
    std::string text = firstLine + "\r\n";
    for (const auto& [name, value] : message.fields)
        text += name + ": " + value + "\r\n";
    return text + "\r\n" + message.body;
}

} // namespace Model
