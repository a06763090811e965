// The reading half of a Peer. It can stand still, or take a few bytes at a time, as a slow client
// does; and it never loses what came before a reset.

#include "tools/origin/Intake.h"

#include <algorithm>

namespace Wire
{

namespace
{

} // namespace

Socket::Took Intake::receiveBlock(Socket& socket, std::size_t room)
{
    std::string_view bytes;
    const auto took = socket.receive(room, bytes);
    count += bytes.size();
    if (mayRead)
        *mayRead -= std::min(*mayRead, bytes.size());
    if (sink && !bytes.empty())
        sink(bytes);
    else
        received += bytes;
    return took;
}

End Intake::receive(Socket& socket)
{
    for (int i = 0; i < blocksPerRound && readable(); ++i)
    {
        const std::size_t room = limit - received.size();
        switch (receiveBlock(socket, mayRead ? std::min(room, *mayRead) : room))
        {
        case Socket::Took::bytes:
            break;
        case Socket::Took::nothing:
            return End::open;
        case Socket::Took::end:
            return End::ended;
        case Socket::Took::error:
            return End::reset;
        }
    }
    return End::open;
}

End Intake::drain(Socket& socket, bool wasReset)
{
    auto took = Socket::Took::bytes;
    while (took == Socket::Took::bytes)
        took = receiveBlock(socket, limit);
    return took == Socket::Took::end && !wasReset ? End::ended : End::reset;
}

} // namespace Wire
