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

/// A message as it came from B.
struct ReceivedMessage
{
    const Wire::Message& message;
    bool cutShort = false;         ///< the connection ended before the message did
    std::string_view behind = {};  ///< bytes that came behind its end
    std::string askedVersion = {}; ///< of the request that it answers, if that is known
};

/// What a play expects of one message of B. Pure: it compares, it waits for nothing. What the
/// play lists must be there; all else is free, but must be HTTP (RFC 9112).
class Expectation
{
public:
    /// Throws TextFault if a text has no substitution.
    Expectation(const Expected& expected, const Substitution& substitution);

    /// The first difference, or nothing if the message fits.
    [[nodiscard]] std::optional<Difference> judge(const ReceivedMessage& came) const;

    /// The same for as much of the head as can be judged before the body has come.
    [[nodiscard]] std::optional<Difference> judgeHead(const ReceivedMessage& came) const;

    /// The same for the body alone, of a request whose head was judged before.
    [[nodiscard]] std::optional<Difference> judgeRest(const ReceivedMessage& came) const;

    /// The status is one of those that are expected.
    [[nodiscard]] bool wantsStatus(const Wire::Message& response) const;

    /// B may end the connection without a byte instead.
    [[nodiscard]] bool allowsClose() const;

    /// A 1xx response is expected, not the final one.
    [[nodiscard]] bool wantsInterim() const;

    [[nodiscard]] const std::vector<std::string>& head() const { return _head; }
    [[nodiscard]] const std::string& startLine() const { return _head.front(); }

private:
    using Result = std::optional<Difference>;

    [[nodiscard]] Result judgeRequestLine(const Wire::Message& message) const;
    [[nodiscard]] Result judgeStatus(const Wire::Message& message) const;
    [[nodiscard]] Result judgeEnd(const ReceivedMessage& came) const;
    [[nodiscard]] Result judgeBody(const Wire::Message& message) const;
    [[nodiscard]] Result compareBody(const std::string& body) const;

    bool _toOrigin;
    std::vector<std::string> _head;
    std::optional<std::string> _body;     ///< exactly this
    std::vector<std::string> _contains;   ///< `~text`
    std::vector<std::string> _containsNo; ///< `!text`
    bool _broken = false;
};

} // namespace Plays
