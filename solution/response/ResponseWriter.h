#pragma once

#include "FileStream.h"
#include "http/MessageBody.h"
#include "http/MessageHead.h"
#include "net/ClientWatch.h"
#include "net/Connection.h"
#include "response/Continuation.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// The response to one request, on its way to the client. It gives the response the framing that
/// the client understands, and decides whether the client's connection persists. A failure to send
/// blames the client (Blamed), whatever the proxy is doing at that moment.
class ResponseWriter
{
public:
    /// `request` may still be empty; it must have been received when the response begins.
    /// `pseudonym`: what this proxy calls itself in Via.
    ResponseWriter(Connection& client, const RequestHead& request, std::string pseudonym);

    /// Forwards an interim response (1xx, RFC 9110 section 15.2) at once: its status, reason and
    /// end-to-end fields, without Content-Length. The final response is still to come. An HTTP/1.0
    /// client does not know interim responses, and gets none.
    void passOnInterim(const ResponseHead& head);

    /// What the cache did for this response; becomes Cache-Status (RFC 9211).
    void setCacheStatus(std::string member) { _cacheStatus = std::move(member); }

    /// Begins a response that the proxy did not generate: one from the origin, or a stored one.
    /// `framing` describes the body that follows. Status, reason and fields are sent as they are,
    /// except for the hop-by-hop fields. The head is sent with the first part of the body, or by
    /// flush().
    void begin(const ResponseHead& head, BodyFraming framing);
    /// Sends a part of the body. Bytes beyond the length that the head has promised are dropped: the
    /// client would take them for the next response (RFC 9112 section 6.3).
    void write(std::string_view block);
    /// Sends the next `count` bytes of a file as a part of the body, fewer if it ends: a small part in one
    /// call with what is waiting, a large one without its passing through this process (sendfile(2)).
    void writeFrom(FileStream& file, std::uint64_t count);
    /// Sends as much as the client takes without waiting. Returns true if nothing is left to send.
    bool sendNow();
    /// Like write(), but without sending: the block is sent by sendNow() or with what comes next.
    void append(std::string_view block);
    /// Returns the descriptor of the client's connection, for poll().
    int descriptor() const { return _client.descriptor(); }
    /// Sends what is waiting.
    void flush();

    /// Returns true if the client has left, as far as that can be seen (net/ClientWatch.h). One that
    /// has ended its side a while ago may still read: it counts as one that has left only if no
    /// response has begun, which would be cut in two, and this process `isAskedToStop`.
    bool clientHasLeft(const std::function<bool()>& isAskedToStop = [] { return false; });
    /// What poll() should watch for to notice that; see ClientWatch::events().
    short watchedEvents() const { return _watch.events(); }

    /// The response that has begun is not completed. The next one, to the same request, is checked
    /// against it and continues it. Throws BadMessage if that has happened before.
    void continueWith(std::unique_ptr<Continuation> continuation);

    /// These trailer fields come after the body. They are sent if the body is chunked on both hops
    /// and the client acceptsTrailers(), and dropped otherwise: they are never merged into the head.
    void setTrailers(FieldList trailers) { _trailers = std::move(trailers); }

    /// The body is complete. Without this call, the client must not take it for complete. Throws
    /// std::runtime_error if the head has promised more (RFC 9112 section 8).
    void finish();

    /// Sends the head of a response that the proxy generates, at once, with Date and Connection as
    /// needed. It must have a Content-Length; the caller sends the body.
    void sendHead(ResponseHead head);
    /// Sends a complete response that the proxy generates, with its Content-Length. The response to
    /// HEAD is sent without the body (RFC 9110 section 9.3.2).
    void sendWhole(int status, FieldList fields, const std::string& body);

    /// Answers CONNECT: from here on the connection is a tunnel. The head has no fields at all (RFC
    /// 9110 section 9.3.6).
    void beginTunnel();

    /// Forwards a 101 (Switching Protocols), with its Upgrade: from here on the connection is a
    /// tunnel.
    void switchProtocols(const ResponseHead& head);

    /// Returns true if it is too late for another status line.
    bool hasBegun() const { return _begun; }

    /// For the access log, once the response has begun: its status, and how many bytes of its body
    /// have been sent. In a tunnel these are the bytes that have passed to the client.
    int status() const { return _status; }
    std::uint64_t sentOfBody() const;

    /// To be called once the request has been received completely. Until then the client's
    /// connection cannot persist: the rest of this request would be taken for the next one.
    void requestIsReceived() { _requestIsReceived = true; }
    /// The client's connection is closed after this response, whatever the client and the response
    /// allow.
    void closeAfterwards() { _closesAfterwards = true; }
    /// Returns true if another request may follow on the client's connection.
    bool keepsConnection() const { return _keeps; }

private:
    /// Adds the fields that every response on a connection needs; the head is sent with the next
    /// write.
    void startWith(ResponseHead head, bool endIsKnown);
    /// Sends this head, after which the connection is a tunnel.
    void beginTunnelWith(const ResponseHead& head);
    /// The response begins here, with this status and as many bytes of a head.
    void countFrom(int status, std::size_t head);
    /// How much of a part of the body is copied at once. More of a file is sent by the kernel.
    static constexpr std::uint64_t mostCopied = 64 * 1024;
    bool isSentByKernel(const FileStream& file, std::uint64_t count) const;

    /// Sends these bytes to the client. A failure blames the client.
    void send(std::string_view bytes);

    Connection& _client;
    ClientWatch _watch;
    const RequestHead& _request;
    std::string _pseudonym;
    std::string _cacheStatus; ///< empty: the cache was not involved
    std::string _waiting;     ///< sent with the next bytes, in one call
    /// How many bytes of the body are still to come; std::nullopt if the head does not tell.
    std::optional<std::uint64_t> _promised;
    std::unique_ptr<Continuation> _continuation; ///< null: the response is the first
    int _status = 0;
    /// How many bytes have been sent before the body, or will be sent around it.
    std::uint64_t _notBody = 0;
    bool _begun = false;
    bool _chunked = false;
    bool _passesTrailers = false;
    FieldList _trailers;
    bool _requestIsReceived = false;
    bool _closesAfterwards = false;
    bool _keeps = false;
};

} // namespace proxy
