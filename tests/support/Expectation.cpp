// Compares a message of B with the play. The order of the comparisons decides what a student reads,
// so the comparison goes from the outside to the inside: is it HTTP at all, is the start line
// right, are the fields, is the message complete, is the body right? A test that is stricter than
// the RFCs would reject correct proxies: so B is free in everything that the play does not list.
#include "tests/support/Expectation.h"

#include "tests/support/FieldRule.h"
#include "tests/support/GeneralRules.h"
#include "tests/support/Language.h"
#include "tests/support/NormalizedTarget.h"
#include "tests/support/SceneLine.h"

#include <algorithm>

namespace Plays
{

namespace
{

constexpr std::size_t excerptBefore = 24;
constexpr std::size_t excerpt = 64;

std::string faultOf(const Wire::Message& message)
{
    const bool request = message.kind() == Wire::Message::Kind::request;
    return request ? english("B's request is not valid HTTP: %1.", {message.fault()})
                   : english("B's response is not valid HTTP: %1.", {message.fault()});
}

/// The last line of a head that is not valid HTTP: reading stopped there.
Difference atEndOfHead(const Wire::Message& message, std::string sentence)
{
    Difference result;
    result.sentence = std::move(sentence);
    std::string_view bytes = message.headBytes();
    result.place = Difference::Place::Head;
    while (true)
    {
        const std::size_t end = bytes.find('\n');
        if (end == std::string_view::npos || end + 1 == bytes.size())
            break;
        bytes.remove_prefix(end + 1);
        ++result.line;
    }
    result.came = bytes;
    result.at = bytes.empty() ? 0 : bytes.size() - 1;
    return result;
}

Difference startLineDifference(
    std::string sentence, const std::string& expected, const std::string& came, std::size_t at)
{
    Difference result;
    result.sentence = std::move(sentence);
    result.expected = expected;
    result.came = came;
    result.at = at;
    result.place = Difference::Place::Head;
    return result;
}

} // namespace

Expectation::Expectation(const Expected& expected, const Substitution& substitution)
    : _toOrigin(expected.to.letter == 'C')
{
    for (const Line& line : expected.head)
        _head.push_back(expand(line.text, substitution));
    for (const Line& line : expected.body)
    {
        if (line.text == "{broken}")
            _broken = true;
        else if (line.text.starts_with('~'))
            _contains.push_back(expand(line.text.substr(1), substitution));
        else if (line.text.starts_with('!'))
            _containsNot.push_back(expand(line.text.substr(1), substitution));
        else
            _body = _body.value_or("") + expand(line.text, substitution);
    }
}

bool Expectation::hasExpectedStatus(const Wire::Message& response) const
{
    return !judgeStatus(response);
}

std::optional<Difference> Expectation::judgeRest(const ReceivedMessage& came) const
{
    if (Result end = judgeEnd(came))
        return end;
    return judgeBody(came.message);
}

std::vector<std::string> Expectation::shownHead() const
{
    std::vector<std::string> head = _head;
    head.front() = shownStartLine();
    return head;
}

std::string Expectation::shownStartLine() const
{
    const std::vector<std::string> statuses = statusesOf(startLine());
    if (statuses.empty() || (statuses.size() == 1 && statuses[0] != "close"))
        return startLine();
    std::string text;
    for (std::size_t i = 0; i < statuses.size(); ++i)
    {
        const bool isLast = i + 1 == statuses.size();
        text += (i == 0      ? ""
                    : isLast ? " or "
                             : ", ") +
                (statuses[i] == "close" ? "no response" : statuses[i]);
    }
    return startLine().substr(0, startLine().find(' ') + 1) + text;
}

bool Expectation::allowsClose() const
{
    const std::vector<std::string> statuses = statusesOf(startLine());
    return std::ranges::find(statuses, "close") != statuses.end();
}

bool Expectation::expectsInterim() const
{
    const std::vector<std::string> statuses = statusesOf(startLine());
    return !statuses.empty() && statuses.front().starts_with('1');
}

std::optional<Difference> Expectation::judge(const ReceivedMessage& came) const
{
    if (came.cutShort && !came.message.begun() && allowsClose())
        return std::nullopt;
    // The connection may also break within the head: a reset overtakes what was sent before it.
    if (_broken && came.cutShort && came.message.begun() && !came.message.headIsComplete())
        return std::nullopt;
    if (Result head = judgeHead(came))
        return head;
    if (Result end = judgeEnd(came))
        return end;
    if (Result body = judgeBody(came.message))
        return body;
    if (came.surplus.empty())
        return std::nullopt;
    Difference difference;
    difference.sentence =
        counted(came.surplus.size(), "B sent %1 byte after the end of the message.",
            "B sent %1 bytes after the end of the message.");
    difference.came = came.surplus.substr(0, excerpt);
    return difference;
}

std::optional<Difference> Expectation::judgeHead(const ReceivedMessage& came) const
{
    const Wire::Message& message = came.message;
    if (!message.headIsComplete() && message.broken() && message.begun())
        return atEndOfHead(message, faultOf(message));
    if (!message.headIsComplete() && message.broken())
        return startLineDifference(came.refused
                                       ? english("B refused the connection.")
                                       : english("B closed the connection without a response."),
            shownStartLine(), "", 0);
    if (!message.headIsComplete())
        return std::nullopt;
    if (Result line = _toOrigin ? judgeRequestLine(message) : judgeStatus(message))
        return line;
    if (Result rule = brokenRule(message, came.requestVersion))
        return rule;
    return judgeFields({_head.begin() + 1, _head.end()}, message);
}

std::optional<Difference> Expectation::judgeRequestLine(const Wire::Message& message) const
{
    const std::string& wanted = startLine();
    const std::size_t space = wanted.find(' ');
    const std::string method = wanted.substr(0, space);
    const std::string target = wanted.substr(space + 1, wanted.find(' ', space + 1) - space - 1);
    if (message.method() == method &&
        normalizedTarget(message.target()) == normalizedTarget(target))
        return std::nullopt;
    const std::string came = message.method() + " " + message.target() + " ";
    return startLineDifference(english("B sent a different request than expected."), wanted,
        message.startLine(), commonPrefix(came, method + " " + target + " "));
}

std::optional<Difference> Expectation::judgeStatus(const Wire::Message& message) const
{
    const std::string status = std::to_string(message.status());
    bool onlyClose = true;
    for (const std::string& wanted : statusesOf(startLine()))
    {
        if (wanted == status || (wanted.ends_with("xx") && wanted[0] == status[0]))
            return std::nullopt;
        onlyClose = onlyClose && wanted == "close";
    }
    const std::size_t at = std::min(message.startLine().find(' ') + 1, message.startLine().size());
    if (onlyClose)
        return startLineDifference(
            english("B sent a response, but was expected to close the connection."),
            shownStartLine(), message.startLine(), at);
    const std::string wanted = statusesOf(startLine()).front();
    const bool mustRefuse = std::ranges::all_of(
        statusesOf(startLine()), [](const std::string& each) { return each[0] > '3'; });
    return startLineDifference(
        mustRefuse && status[0] == '2'
            ? english("B answered as if all were well, but was expected to refuse this.")
            : english("B answered with a different status than expected."),
        shownStartLine(), message.startLine(),
        at + std::min<std::size_t>(commonPrefix(status, wanted), 2));
}

std::optional<Difference> Expectation::judgeEnd(const ReceivedMessage& came) const
{
    const Wire::Message& message = came.message;
    const std::string& body = message.body();
    Difference difference;
    // An error response says by itself that something went wrong.
    if (_broken && message.status() < 400 && !message.broken())
        difference.sentence =
            english("B sent this as a complete message, but part of it is missing, "
                    "and A cannot notice that.");
    else if (!message.broken() || (_broken && came.cutShort))
        return std::nullopt;
    else
        difference.sentence = faultOf(message);
    if (body.empty())
        return difference;
    difference.place = Difference::Place::Body;
    difference.skipped = body.size() - std::min(body.size(), excerptBefore);
    difference.came = body.substr(difference.skipped);
    difference.at = difference.came.size();
    return difference;
}

std::optional<Difference> Expectation::judgeBody(const Wire::Message& message) const
{
    const std::string& body = message.body();
    Difference difference;
    difference.place = Difference::Place::Body;
    for (const std::string& text : _containsNot)
    {
        const std::size_t at = body.find(text);
        if (at == std::string::npos)
            continue;
        difference.sentence = english("The body must not contain `%1`.", {visible(text)});
        difference.skipped = at - std::min(at, excerptBefore);
        difference.came = body.substr(difference.skipped, excerpt);
        difference.at = at - difference.skipped;
        return difference;
    }
    for (const std::string& text : _contains)
    {
        if (body.find(text) != std::string::npos)
            continue;
        difference.sentence = english("The body does not contain the expected text.");
        difference.expected = text;
        difference.came = body.substr(0, excerpt);
        return difference;
    }
    // Only the beginning of an incomplete message can be compared.
    const bool prefix = !message.complete() && _body && _body->starts_with(body);
    return !_body || prefix ? std::nullopt : compareBody(body);
}

std::optional<Difference> Expectation::compareBody(const std::string& body) const
{
    if (body == *_body)
        return std::nullopt;
    Difference difference;
    const std::size_t at = commonPrefix(body, *_body);
    const std::string wanted = counted(_body->size(), "%1 byte", "%1 bytes");
    const std::string length = counted(body.size(), "%1 byte", "%1 bytes");
    difference.place = Difference::Place::Body;
    if (_body->empty())
        difference.sentence = english("The body must be empty, but %1 came.", {length});
    else if (at == body.size())
        difference.sentence =
            english("The body ends too early: %1 were expected, %2 came.", {wanted, length});
    else if (at == _body->size())
        difference.sentence =
            english("The body is too long: %1 were expected, %2 came.", {wanted, length});
    else
        difference.sentence = english("The body differs at byte %1 (of %2 expected; %3 came).",
            {std::to_string(at), wanted, length});
    difference.skipped = at - std::min(at, excerptBefore);
    difference.came = body.substr(difference.skipped, excerpt);
    difference.expected = _body->substr(difference.skipped, excerpt);
    difference.at = at - difference.skipped;
    return difference;
}

} // namespace Plays
