// A program that closes its socket sends a FIN, as one that only ends its half does. The difference
// shows when something is sent to it: the system answers with a RST, which is passed on as well.

#include "tools/picture/Link.h"

namespace Picture
{

using Wire::End;

Link::Link(Wire::EventLoop& loop, int accepted, std::uint16_t port, const Recorder& recorder)
    : _recorder(recorder), _opener(loop, accepted), _accepter(Wire::Peer::connect(loop, port))
{
    for (const auto side : {Side::opener, Side::accepter})
    {
        at(side).sink([this, side](std::string_view bytes) { pass(side, bytes); });
        at(side).whenChanged([this] { changed(); });
    }
    changed();
}

void Link::pass(Side from, std::string_view bytes)
{
    _recorder.bytes(from, bytes);
    auto& to = at(from == Side::opener ? Side::accepter : Side::opener);
    if (!to.over())
        to.send(std::string(bytes));
}

void Link::changed()
{
    passEnd(Side::opener);
    passEnd(Side::accepter);
    // One side is read only while the other takes the bytes. So nothing seems to be sent to a program
    // that refuses the connection.
    _accepter->connected() && _accepter->sentAll() ? _opener.release() : _opener.hold();
    _opener.sentAll() ? _accepter->release() : _accepter->hold();
}

void Link::passEnd(Side side)
{
    const auto& from = at(side);
    auto& to = at(side == Side::opener ? Side::accepter : Side::opener);
    bool& passed = side == Side::opener ? _openerEnded : _accepterEnded;
    if (!passed && from.end() != End::open)
    {
        passed = true;
        _recorder.ended(side, from.end());
        if (!to.over() && from.end() == End::ended)
            to.shutDownSend();
    }
    const bool bothEnded = from.end() == End::ended && to.end() == End::ended;
    if (from.over() && !to.over() && !bothEnded)
        to.reset();
}

} // namespace Picture
