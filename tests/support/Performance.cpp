// The walk through a scene. Sending never waits; expecting does. Where the play leaves things
// open (who closes a connection, when) A and C behave as ordinary programs do: A asks once for
// each connection, C closes when B has asked for it.
#include "tests/support/Performance.h"

#include "tests/support/LastWord.h"
#include "tests/support/Records.h"

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

constexpr Party B{'B', 1};
// How long A stays to see whether B sends more than its response, where B need not close.
constexpr Waiting::Span linger = 200ms;

struct Bytes
{
    std::vector<std::string> head;
    std::string body;

    [[nodiscard]] std::string all() const
    {
        std::string result;
        for (const std::string& line : head)
            result += line + "\r\n";
        return head.empty() ? body : result + "\r\n" + body;
    }
};

Bytes expanded(const Sent& sent, const Meaning& meaning)
{
    Bytes bytes;
    for (const Line& line : sent.head)
        bytes.head.push_back(expand(line.text, meaning));
    for (const Line& line : sent.body)
        bytes.body += expand(line.text, meaning);
    return bytes;
}

} // namespace

Performance::Performance(
    const Play& play, Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting)
    : _play(play), _roles(roles), _waiting(waiting), _directives(roles, proxy, waiting)
{
}

void Performance::play()
{
    const std::vector<Step>& scene = _play.scene;
    if (_directives.wantDescriptors(_play))
        _directives.noteDescriptors();
    for (_step = 0; _step < scene.size(); ++_step)
    {
        _waiting.atStep(_step);
        if (const auto* sent = std::get_if<Sent>(&scene[_step].what))
            send(*sent);
        else if (const auto* directive = std::get_if<Directive>(&scene[_step].what))
            _directives.take(*directive);
        else if (const auto& expected = std::get<Expected>(scene[_step].what);
                 expected.to.letter == 'A')
            expectAnswer(expected);
        else if (!expectRequest(expected))
        {
            // C was not asked, so it has no answer to give.
            const auto isAnswer = [&scene](std::size_t i)
            {
                const auto* next = i < scene.size() ? std::get_if<Sent>(&scene[i].what) : nullptr;
                return next != nullptr && next->optional;
            };
            while (isAnswer(_step + 1))
                ++_step;
        }
    }
    _waiting.atStep(scene.size());
    lastLook();
}

/// B must be there still (if the play has not stopped it), and must not turn to C now.
void Performance::lastLook()
{
    if (!_directives.isStopped())
        _waiting.rests(100ms);
    _waiting.await([] { return false; }, Waiting::Span::zero(), Waiting::Span::zero());
}

void Performance::send(const Sent& sent)
{
    const Bytes bytes = expanded(sent, _roles.meaning());
    Event event = eventOf(bytes.head, bytes.body, sent.from, B);
    if (sent.from.letter == 'A')
        sendFromA(sent, bytes.all());
    else
        sendFromC(sent, bytes.all());
    _waiting.record(std::move(event));
}

void Performance::sendFromA(const Sent& sent, std::string bytes)
{
    Client& client = _roles.client(sent.from);
    if (!client.isOpen())
        client.connect(_roles.proxyPort);
    client.send(std::move(bytes));
}

void Performance::sendFromC(const Sent& sent, std::string bytes)
{
    OriginRole& origin = _roles.origin(sent.from);
    const std::shared_ptr<Wire::Exchange> exchange = origin.current();
    if (!exchange)
        throw TextFault(sent.from.name() + " answers, but B has not asked it in this run");
    exchange->peer->send(bytes);
    const bool keeps = origin.takeKeepOnce();
    if (sent.raw || keeps || !isLastWord(sent.from, _play, _step))
        return;
    const bool toHead = exchange->request.method() == "HEAD";
    Wire::Message answer(
        toHead ? Wire::Message::Kind::responseToHead : Wire::Message::Kind::response);
    answer.feed(bytes);
    if (!answer.headIsWhole() || answer.broken())
        return;
    const bool unframed = answer.framing() == Wire::Framing::untilClose;
    if (!unframed && !answer.complete())
        throw TextFault("line " + std::to_string(_play.scene[_step].line) + ": " +
                        sent.from.name() + "'s message is shorter than its head says (" +
                        std::to_string(answer.bodyLength()) +
                        " bytes of the body are there), and the play " +
                        "does not say what happens then: `C closes`, `C resets`, `C stays silent`");
    if (unframed || (answer.complete() && !exchange->request.keepsConnection()))
        exchange->peer->close();
}

/// Answers false if this exchange is optional and does not happen.
bool Performance::expectRequest(const Expected& expected)
{
    OriginRole& origin = _roles.origin(expected.to);
    const Expectation expectation(expected, _roles.meaning());
    const std::string name = expected.to.name();
    const bool inTime = _waiting.await(
        [&] { return !origin.asked().empty() || answeredInstead(expected.optional); });
    if (origin.asked().empty())
    {
        if (inTime && expected.optional)
            return false;
        _waiting.record(awaited(expectation.head(), B, expected.to));
        Difference difference;
        difference.sentence = inTime ? "B answered without asking " + name + "."
                                     : "B did not ask " + name + " " + _waiting.withinTime() + ".";
        difference.expected = expectation.startLine();
        _waiting.fail(std::move(difference));
    }
    const std::shared_ptr<Wire::Exchange> exchange = origin.takeFirst();
    const Wire::Message& request = exchange->request;
    const bool whole = _waiting.await([&] { return request.over(); });
    _waiting.record(eventOf(request, B, expected.to, whole ? "" : "more was to come"));
    if (std::optional<Difference> difference = expectation.judge({request}))
        _waiting.fail(std::move(*difference), true);
    if (!whole)
        _waiting.fail(
            "B did not finish its request to " + name + " " + _waiting.withinTime() + ".");
    return true;
}

/// B has answered, although the play says that it asks C first.
bool Performance::answeredInstead(bool optional) const
{
    bool answered = false;
    for (const auto& [party, client] : _roles.clients())
        answered = answered || (optional ? client->hasAnswer() && !client->isRecorded()
                                         : client->answerIsOver());
    return answered && (optional || !_waiting.someoneWaits());
}

void Performance::expectAnswer(const Expected& expected)
{
    Client& client = _roles.client(expected.to);
    const Expectation expectation(expected, _roles.meaning());
    awaitAnswer(client, expected, expectation);
    const Wire::Message& answer = client.answer();
    // What follows can only be judged when the connection has ended.
    if (answer.complete() && !expectation.judge({answer}) && !expectation.wantsInterim())
        awaitEndOfAnswer(client, expected.to);
    const std::string_view behind =
        client.keeps() ? std::string_view() : std::string_view(client.behind());
    recordAnswer(client, expected.to);
    if (std::optional<Difference> difference =
            expectation.judge({answer, client.isCutShort(), behind}))
        _waiting.fail(std::move(*difference), answer.begun());
    if (client.keeps() && !client.sawEnd())
        client.nextAnswer();
    else if (!expectation.wantsInterim())
        client.closeNow();
    else
        client.nextAnswer();
}

void Performance::recordAnswer(Client& client, Party party)
{
    client.markRecorded();
    if (client.answer().begun())
        return _waiting.record(eventOf(
            client.answer(), B, party, client.isCutShort() ? "the connection ended here" : ""));
    _waiting.recordDone(
        B, (client.wasRefused() ? "refuses " : "closes ") + party.name() + "'s connection");
}

void Performance::awaitAnswer(
    Client& client, const Expected& expected, const Expectation& expectation)
{
    const std::string name = expected.to.name();
    if (client.isSlow())
        _waiting.rests(500ms);
    const bool whole = _waiting.await(
        [&]
        {
            if (client.isSlow())
                client.readOn();
            while (client.answerIsOver() && client.answer().complete() &&
                   client.answer().interim() && !expectation.wantsInterim())
                client.nextAnswer();
            return client.answerIsOver();
        });
    if (whole)
        return;
    const bool begun = client.hasAnswer() && client.answer().begun();
    if (begun)
    {
        _waiting.record(eventOf(client.answer(), B, expected.to, "more was to come"));
        client.markRecorded();
        if (std::optional<Difference> difference = expectation.judgeHead(client.answer()))
            _waiting.fail(std::move(*difference), true);
        _waiting.fail(
            "B did not finish its response to " + name + " " + _waiting.withinTime() + ".");
    }
    _waiting.record(awaited(expectation.head(), B, expected.to));
    Difference difference;
    difference.sentence = "B did not answer " + name + " " + _waiting.withinTime() + ".";
    difference.expected = expectation.startLine();
    _waiting.fail(std::move(difference));
}

/// A response that says that B will close must be followed by the end. Else A ends its own side,
/// and stays a little to see what comes.
void Performance::awaitEndOfAnswer(Client& client, Party party)
{
    const auto ended = [&client]
    {
        return client.sawEnd();
    };
    if (!client.answer().keepsConnection())
    {
        if (_waiting.await(ended))
            return;
        _waiting.record(eventOf(client.answer(), B, party, "and the connection stays open"));
        client.markRecorded();
        _waiting.fail("B's response says that B closes the connection, but B did not close it " +
                      _waiting.withinTime() + ".");
    }
    if (client.keeps())
        return;
    client.peer()->shutDownSend();
    _waiting.await(ended, Waiting::Span::zero(), linger);
}

} // namespace Plays
