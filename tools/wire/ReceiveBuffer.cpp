// The receiving half of a Peer. It can stop, or take a few bytes at a time, as a slow client does;
// and it never loses bytes that arrived before a reset.

#include "tools/wire/ReceiveBuffer.h"

#include <algorithm>

namespace Wire
{

namespace
{

} // namespace

Socket::Received ReceiveBuffer::receiveBlock(Socket& socket, std::size_t room)
{
    std::string_view bytes;
    const auto result = socket.receive(room, bytes);
    count += bytes.size();
    if (mayRead)
        *mayRead -= std::min(*mayRead, bytes.size());
    if (sink && !bytes.empty())
        sink(bytes);
    else
        received += bytes;
    return result;
}

End ReceiveBuffer::receive(Socket& socket)
{
    for (int i = 0; i < blocksPerRound && readable(); ++i)
    {
        const std::size_t room = limit - received.size();
        switch (receiveBlock(socket, mayRead ? std::min(room, *mayRead) : room))
        {
        case Socket::Received::bytes:
            break;
        case Socket::Received::nothing:
            return End::open;
        case Socket::Received::end:
            return End::ended;
        case Socket::Received::error:
            return End::reset;
        }
    }
    return End::open;
}

End ReceiveBuffer::drain(Socket& socket, bool wasReset)
{
    auto result = Socket::Received::bytes;
    while (result == Socket::Received::bytes)
        result = receiveBlock(socket, limit);
    return result == Socket::Received::end && !wasReset ? End::ended : End::reset;
}

} // namespace Wire
