#pragma once

#include "tools/wire/BodyReader.h"
#include "tools/wire/Head.h"

namespace Wire
{

/// An HTTP message, parsed strictly as its bytes arrive (RFC 9112): whatever a careful sender never
/// sends is a fault. An interim response (1xx) is a message of its own, without a body.
class Message
{
public:
    enum class Kind
    {
        request,
        response,
        responseToHead,   ///< has no body, whatever its fields say
        responseToConnect ///< has no body if it opens the tunnel (2xx)
    };
    enum class State
    {
        inHead,
        inBody,
        complete,
        broken ///< fault() says why; the parts before the fault keep their values
    };
    struct Limits
    {
        std::size_t head = std::size_t{256} << 10;
        std::uint64_t body = std::uint64_t{256} << 20;
        bool dropBody = false; ///< keeps only the length and the hash of the body
    };

    explicit Message(Kind kind);
    Message(Kind kind, const Limits& limits);

    /// Takes bytes up to the end of the message, or up to a fault. Returns how many it took: the
    /// rest belongs to the next message. The result does not depend on how the bytes are divided.
    std::size_t feed(std::string_view bytes);

    /// To be called when the connection has ended, by a FIN or a reset. A FIN completes a body
    /// without a length; any other incomplete message is then broken.
    void sawEnd(bool wasReset);

    Kind kind() const { return _kind; }
    State state() const { return _state; }
    bool headIsComplete() const { return _headIsComplete; }
    bool complete() const { return _state == State::complete; }
    bool broken() const { return _state == State::broken; }
    /// True if the message is complete or broken: feed() takes no more bytes.
    bool over() const { return complete() || broken(); }
    /// True if at least one byte of the head has arrived.
    bool begun() const { return !_headBytes.empty(); }
    bool interim() const { return status() >= 100 && status() < 200; }

    /// What is wrong with the message, as a sentence without its full stop. Empty if no fault has
    /// been found so far.
    const std::string& fault() const { return _fault; }

    // The head, as far as it has arrived.
    const Head& head() const { return _head; }
    const std::string& headBytes() const { return _headBytes; }
    const std::string& startLine() const { return _head.start().text; }
    const std::string& method() const { return _head.start().method; }
    const std::string& target() const { return _head.start().target; }
    const std::string& version() const { return _head.start().version; } ///< "HTTP/1.1"
    int status() const { return _head.start().status; }                  ///< 0 if not known yet
    const std::string& reason() const { return _head.start().reason; }
    const std::vector<Field>& fields() const { return _head.fields(); }
    const std::vector<Field>& trailers() const { return _body.trailers(); }
    /// The first field line with this name (case does not matter), or nullptr.
    const Field* field(std::string_view name) const { return _head.field(name); }
    /// The values of all field lines with this name in order, joined by ", ". Empty if there are
    /// none.
    std::string value(std::string_view name) const { return _head.value(name); }
    /// Whether `member` is in the comma-separated list of that name, regardless of case:
    /// has("Connection", "close").
    bool has(std::string_view name, std::string_view member) const
    {
        return _head.has(name, member);
    }
    /// Whether the version, the Connection field and the framing let the connection persist after
    /// this message.
    bool keepsConnection() const;

    // The body without its framing, as far as it has arrived.
    Framing framing() const { return _body.framing(); }
    /// The value of Content-Length, if it marks the end of the body.
    std::uint64_t expectedLength() const { return _body.expectedLength(); }
    const std::string& body() const { return _body.body(); } ///< empty with dropBody
    std::uint64_t bodyLength() const { return _body.length(); }
    std::uint64_t bodyHash() const { return _body.hash(); } ///< hashOf() the body

private:
    void feedHead(std::string_view& bytes);
    void checkHost() const;
    void breakWith(const std::string& fault);

    Kind _kind;
    Head _head;
    BodyReader _body;
    State _state = State::inHead;
    bool _headIsComplete = false;
    std::string _headBytes;
    std::string _fault;
};

} // namespace Wire
