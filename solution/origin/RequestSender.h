#pragma once

#include "http/MessageBody.h"
#include "net/Connection.h"
#include "response/Failure.h"

#include <string>

namespace proxy
{

/// A request on its way to C: the head that B has written for it, and the body, which comes from A.
///
/// C may speak before it has all of it: 100 (Continue), which A may be waiting for, or a refusal,
/// or a response that it makes as the body comes. So B listens to both while it passes the body on.
class RequestSender
{
public:
    /// `talkingTo` is kept true while the body moves: who is to blame if it does not.
    RequestSender(Connection& client, Peer& talkingTo) : _client(&client), _talkingTo(talkingTo) {}
    /// For a request that B makes itself: it has no body.
    explicit RequestSender(Peer& talkingTo) : _client(nullptr), _talkingTo(talkingTo) {}

    /// A's request has a body with this framing, of which nothing has been received yet.
    void expectBody(BodyFraming framing);
    /// Whether all of the body has been received.
    bool bodyIsReceived() const { return _body.isComplete(); }

    /// The fields that tell C about the body: Content-Length if A named a length, chunks if A sends
    /// chunks, nothing if there is no body.
    FieldList framingFields() const;

    /// What is sent first, before the body.
    void begin(std::string head) { _waiting = std::move(head); }
    /// Whether all of the request has been sent.
    bool isComplete() const { return _body.isComplete() && _waiting.empty(); }

    /// Sends the head, and passes the body on to C as it comes, block by block, in the framing that
    /// framingFields() says: no body is too long for the memory. Comes back when the request is
    /// complete, or when C has something to say or has ended the connection; called again, it goes
    /// on. If C takes no more, that is not an error here: what C has to say about it is still to be
    /// read.
    /// Throws BadMessage if A's body is broken or cut short, Poco::TimeoutException if A sends
    /// nothing, or C takes nothing, in time.
    void relayTo(Connection& origin);

private:
    /// Waits until there is something to receive from A (if nothing waits to be sent), to be sent
    /// to C, or to be read from C. True in the last case. Throws Poco::TimeoutException.
    bool awaitEither(Connection& origin);
    /// Receives some of the body from A, and puts it into `_waiting`, framed for C.
    void receiveBlock();

    Connection* _client; ///< where the body comes from
    Peer& _talkingTo;
    BodyFraming _framing{BodyEnd::none};
    BodyDecoder _body{_framing};
    std::string _waiting; ///< for C, not yet sent
};

} // namespace proxy
