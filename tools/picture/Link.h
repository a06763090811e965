#pragma once

#include "tools/picture/Recorder.h"
#include "tools/wire/Peer.h"

namespace Picture
{

/// Two connections that behave like one: every byte, end and reset of the one side is passed on
/// to the other. A side that does not read holds up the other, as without the link.
class Link
{
public:
    /// Takes ownership of an accepted descriptor, and connects to 127.0.0.1:port. Throws
    /// std::system_error if no descriptor is left.
    Link(Wire::EventLoop& loop, int accepted, std::uint16_t port, const Recorder& recorder);
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;

    /// True if both connections are over.
    bool over() const { return _opener.over() && _accepter->over(); }
    /// True if the accepting side has ended, and everything that it has sent is passed on.
    bool passedAll() const { return _accepter->end() != Wire::End::open && _opener.sentAll(); }

private:
    void pass(Side from, std::string_view bytes);
    void changed();
    void passEnd(Side side);

    Wire::Peer& at(Side side) { return side == Side::opener ? _opener : *_accepter; }

    Recorder _recorder;
    Wire::Peer _opener;                    ///< the side that opened the connection
    std::unique_ptr<Wire::Peer> _accepter; ///< the side to which the link connects
    bool _openerEnded = false;             ///< the end was passed on
    bool _accepterEnded = false;
};

} // namespace Picture
