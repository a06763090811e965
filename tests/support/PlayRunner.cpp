// Goes through a scene step by step. Sending never waits; expecting does. Where the play says
// nothing about the end of a connection, A and C behave like ordinary programs: A sends one request
// on each connection, and C closes a connection if B has asked for it.
#include "tests/support/PlayRunner.h"

#include "tests/support/LastMessage.h"
#include "tests/support/TranscriptEvents.h"

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

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

Bytes expanded(const Sent& sent, const Substitution& substitution)
{
    Bytes bytes;
    for (const Line& line : sent.head)
        bytes.head.push_back(expand(line.text, substitution));
    for (const Line& line : sent.body)
        bytes.body += expand(line.text, substitution);
    return bytes;
}

} // namespace

PlayRunner::PlayRunner(
    const Play& play, Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting)
    : _play(play), _roles(roles), _waiting(waiting), _requestChecker(play, roles, waiting),
      _responseChecker(play, roles, waiting), _rawBytes(roles, waiting),
      _directives(roles, proxy, waiting)
{
}

void PlayRunner::play()
{
    const std::vector<Step>& scene = _play.scene;
    if (_play.has(Verb::KeepsNoDescriptor))
        _directives.noteDescriptors();
    for (_step = 0; _step < scene.size(); ++_step)
    {
        _waiting.atStep(_step);
        if (const auto* sent = std::get_if<Sent>(&scene[_step].what))
            send(*sent);
        else if (const auto* directive = std::get_if<Directive>(&scene[_step].what))
            _directives.take(*directive);
        else if (const auto& expected = std::get<Expected>(scene[_step].what); expected.raw)
            _rawBytes.expect(expected);
        else if (expected.to.letter == 'A')
            _responseChecker.expect(expected, _step);
        else if (expected.head.empty())
            _requestChecker.expectRest(expected);
        else if (!_requestChecker.expect(expected, _step))
        {
            // Without a request, C sends no response.
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
    checkTheEnd();
}

/// B must still run (if the play has not stopped it), and must not send C a request now.
void PlayRunner::checkTheEnd()
{
    if (!_directives.isStopped())
        _waiting.awaitRest(100ms);
    _waiting.await([] { return false; }, Waiting::Span::zero(), Waiting::Span::zero());
    _rawBytes.seeNothingLeft();
    _responseChecker.seeNothingLeft();
}

void PlayRunner::send(const Sent& sent)
{
    const Bytes bytes = expanded(sent, _roles.substitution());
    Event event = eventOf(bytes.head, bytes.body, sent.from, B);
    if (sent.from.letter == 'A')
        sendFromA(sent, bytes.all());
    else
        sendFromC(sent, bytes.all());
    _waiting.record(std::move(event));
}

void PlayRunner::sendFromA(const Sent& sent, std::string bytes)
{
    Client& client = _roles.client(sent.from);
    if (!client.isOpen())
        client.connect(_roles.proxyPort);
    client.send(std::move(bytes));
}

void PlayRunner::sendFromC(const Sent& sent, std::string bytes)
{
    OriginRole& origin = _roles.origin(sent.from);
    const std::shared_ptr<Wire::Exchange> exchange = origin.current();
    if (!exchange)
        throw TextFault(
            sent.from.name() + " sends a response, but B has sent it no request in this run");
    exchange->peer->send(bytes);
    const bool keeps = origin.takeKeepOnce();
    if (sent.raw || keeps || !isLastMessage(sent.from, _play, _step))
        return;
    const bool toHead = exchange->request.method() == "HEAD";
    Wire::Message answer(
        toHead ? Wire::Message::Kind::responseToHead : Wire::Message::Kind::response);
    answer.feed(bytes);
    if (!answer.headIsComplete() || answer.broken() || answer.interim())
        return;
    const bool unframed = answer.framing() == Wire::Framing::untilClose;
    if (!unframed && !answer.complete())
        throw TextFault("line " + std::to_string(_play.scene[_step].line) + ": " +
                        sent.from.name() + "'s message is shorter than its head says (" +
                        std::to_string(answer.bodyLength()) +
                        " bytes of the body are there), and the play " +
                        "does not say what happens then: `C closes`, `C resets`, `C stays silent`");
    if (!unframed && exchange->request.keepsConnection())
        return;
    // If C closed while bytes were still on their way to it, the kernel would reset the connection,
    // and B could lose the response (RFC 9112 section 9.6).
    if (exchange->request.over())
        exchange->peer->close();
    else
        exchange->peer->finish();
}

} // namespace Plays
