#pragma once

#include "tools/wire/BodyReader.h"
#include "tools/wire/Head.h"

namespace Wire
{

/// One HTTP message, read strictly as it comes (RFC 9112): what a careful sender never sends is a
/// fault. Interim responses (1xx) are messages of their own, without a body.
class Message
{
public:
    enum class Kind
    {
        request,
        response,
        responseToHead,   ///< has no body, whatever its fields say
        responseToConnect ///< has none if it opens the tunnel (2xx)
    };
    enum class State
    {
        inHead,
        inBody,
        complete,
        broken ///< fault() says why; what came before it can still be asked for
    };
    struct Limits
    {
        std::size_t head = std::size_t{256} << 10;
        std::uint64_t body = std::uint64_t{1} << 30;
        bool dropBody = false; ///< keeps only length and hash of the body
    };

    explicit Message(Kind kind);
    Message(Kind kind, const Limits& limits);

    /// Takes bytes up to the end of the message, or of what can be read of it. Returns how many it
    /// took: the rest belongs to the next message. Fed in other pieces, it comes to the same.
    std::size_t feed(std::string_view bytes);

    /// The connection ended here: by FIN, or reset. A body without length is complete by a FIN.
    void sawEnd(bool wasReset);

    Kind kind() const { return _kind; }
    State state() const { return _state; }
    bool headIsComplete() const { return _headIsComplete; }
    bool complete() const { return _state == State::complete; }
    bool broken() const { return _state == State::broken; }
    /// Complete or broken: feed() takes no more.
    bool over() const { return complete() || broken(); }
    /// A byte of it has come.
    bool begun() const { return !_headBytes.empty(); }
    bool interim() const { return status() >= 100 && status() < 200; }

    /// What is wrong with it, a plain sentence without a full stop. Empty: nothing so far.
    const std::string& fault() const { return _fault; }

    // The head, as far as it has come.
    const Head& head() const { return _head; }
    const std::string& headBytes() const { return _headBytes; }
    const std::string& startLine() const { return _head.start().text; }
    const std::string& method() const { return _head.start().method; }
    const std::string& target() const { return _head.start().target; }
    const std::string& version() const { return _head.start().version; } ///< "HTTP/1.1"
    int status() const { return _head.start().status; }                  ///< 0: not known (yet)
    const std::string& reason() const { return _head.start().reason; }
    const std::vector<Field>& fields() const { return _head.fields(); }
    const std::vector<Field>& trailers() const { return _body.trailers(); }
    /// The first field line of that name (its case does not count), or nullptr.
    const Field* field(std::string_view name) const { return _head.field(name); }
    /// Values of all its lines, in order, joined by ", ". Empty: no such field, or no value.
    std::string value(std::string_view name) const { return _head.value(name); }
    /// `member` is in the comma list of that name, case not counted: has("Connection", "close").
    bool has(std::string_view name, std::string_view member) const
    {
        return _head.has(name, member);
    }
    /// By its version and Connection field the connection may serve another message after this.
    bool keepsConnection() const;

    // The body, decoded, as far as it has come.
    Framing framing() const { return _body.framing(); }
    /// What Content-Length says, if that frames the body.
    std::uint64_t expectedLength() const { return _body.expectedLength(); }
    const std::string& body() const { return _body.body(); } ///< empty with dropBody
    std::uint64_t bodyLength() const { return _body.length(); }
    std::uint64_t bodyHash() const { return _body.hash(); } ///< hashOf() of it

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
