#pragma once

#include "http/MessageBody.h"
#include "http/MessageHead.h"
#include "net/Connection.h"

#include <string>
#include <string_view>

namespace proxy
{

/// The one response to one request, on its way to A. It gives the response the framing that A
/// understands, and decides whether A's connection is kept for another request.
class ResponseWriter
{
public:
    /// `request` may still be empty; it must be read when the response begins. `pseudonym`: what
    /// this proxy is called in Via.
    ResponseWriter(Connection& client, const RequestHead& request, std::string pseudonym);

    /// Passes an interim response (1xx, RFC 9110 section 15.2) on: its status, reason and
    /// end-to-end fields, at once; the final response is still to come. A client of HTTP/1.0 knows
    /// none, and gets none.
    void passOnInterim(const ResponseHead& head);

    /// What the cache did for this response: goes into Cache-Status (RFC 9211).
    void setCacheStatus(std::string member) { _cacheStatus = std::move(member); }

    /// Begins a response that did not begin here: one from C, or one from the store. `framing` says
    /// what is known of the body that will follow. Its status, reason and fields go on as they are,
    /// but for those that speak of one connection only. The head goes out with the first of the
    /// body, or with flush().
    void begin(const ResponseHead& head, BodyFraming framing);
    /// Sends some of the body.
    void write(std::string_view block);
    /// Sends what A takes at once. Whether nothing is left of what waits to be sent.
    bool sendNow();
    /// The same as write(), without sending: it goes out with sendNow(), or with what comes next.
    void append(std::string_view block);
    /// A's side of the connection, for poll().
    int descriptor() const { return _client.descriptor(); }
    /// Sends what is waiting to be sent with the next block.
    void flush();
    /// The body is whole. Without this call A must not take it for whole.
    void finish();

    /// Sends the head of a response of our own, at once, with Date and with what there is to say
    /// about the connection. It must have a Content-Length, and the body is sent by the caller.
    void sendHead(ResponseHead head);
    /// Sends a whole response of our own, with its Content-Length; the answer to HEAD goes without
    /// the body (RFC 9110 section 9.3.2).
    void sendWhole(int status, FieldList fields, const std::string& body);

    /// Answers CONNECT: from here on the connection is a tunnel. The head has no fields at all (RFC
    /// 9110 section 9.3.6).
    void beginTunnel();

    /// Whether it is too late for another status line.
    bool hasBegun() const { return _begun; }

    /// To be called once all of the request has been received. Until then A's connection cannot be
    /// kept: what is left of this request would be taken for the next one.
    void requestIsReceived() { _requestIsReceived = true; }
    /// A's connection is not kept after this response, whatever A and the response allow.
    void closeAfterwards() { _closesAfterwards = true; }
    /// Whether another request may follow on A's connection.
    bool keepsConnection() const { return _keeps; }

private:
    /// Sets the fields that every response of a connection needs, and sends it with the next write.
    void startWith(ResponseHead head, bool endIsKnown);

    Connection& _client;
    const RequestHead& _request;
    std::string _pseudonym;
    std::string _cacheStatus; ///< empty: the cache had nothing to do with it
    std::string _waiting;     ///< goes out with the next bytes, in one send
    bool _begun = false;
    bool _chunked = false;
    bool _requestIsReceived = false;
    bool _closesAfterwards = false;
    bool _keeps = false;
};

} // namespace proxy
