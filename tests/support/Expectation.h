#pragma once

#include "tests/support/Play.h"
#include "tests/support/Text.h"
#include "tests/support/Transcript.h"
#include "tools/wire/Message.h"

#include <optional>
#include <string>
#include <string_view>

namespace Plays
{

/// A message as B has sent it.
struct ReceivedMessage
{
    const Wire::Message& message;
    bool cutShort = false;           ///< the connection ended before the message was complete
    std::string_view surplus = {};   ///< bytes that came after its end
    std::string requestVersion = {}; ///< of the request that a response answers, if known
    bool refused = false;            ///< there was no connection
};

/// The contents that a play expects in one message of B. It only compares; it never waits. The
/// listed parts must be there; everything else is free, as long as the message is valid (RFC 9112).
class Expectation
{
public:
    /// Throws TextFault if a text is invalid.
    Expectation(const Expected& expected, const Substitution& substitution);

    /// The first difference; std::nullopt if the message is as expected.
    [[nodiscard]] std::optional<Difference> judge(const ReceivedMessage& came) const;

    /// The same for the head only, before the body has come.
    [[nodiscard]] std::optional<Difference> judgeHead(const ReceivedMessage& came) const;

    /// The same for the body only, and the end of the message.
    [[nodiscard]] std::optional<Difference> judgeRest(const ReceivedMessage& came) const;

    /// True if the status is one of the expected ones.
    [[nodiscard]] bool hasExpectedStatus(const Wire::Message& response) const;

    /// True if B may close the connection without a response instead.
    [[nodiscard]] bool allowsClose() const;

    /// True if an interim response (1xx) is expected, not the final one.
    [[nodiscard]] bool expectsInterim() const;

    /// The head as a person reads it.
    [[nodiscard]] std::vector<std::string> shownHead() const;
    /// Its start line: of several possible statuses, as `HTTP/1.1 400, 404 or no response`.
    [[nodiscard]] std::string shownStartLine() const;

private:
    using Result = std::optional<Difference>;

    [[nodiscard]] const std::string& startLine() const { return _head.front(); }

    [[nodiscard]] Result judgeRequestLine(const Wire::Message& message) const;
    [[nodiscard]] Result judgeStatus(const Wire::Message& message) const;
    [[nodiscard]] Result judgeEnd(const ReceivedMessage& came) const;
    [[nodiscard]] Result judgeBody(const Wire::Message& message) const;
    [[nodiscard]] Result compareBody(const std::string& body) const;

    bool _toOrigin;
    std::vector<std::string> _head;
    std::optional<std::string> _body;      ///< exactly this
    std::vector<std::string> _contains;    ///< `~text`
    std::vector<std::string> _containsNot; ///< `!text`
    bool _broken = false;
};

} // namespace Plays
