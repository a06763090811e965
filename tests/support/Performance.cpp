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
    : _play(play), _roles(roles), _waiting(waiting), _requests(play, roles, waiting),
      _answers(play, roles, waiting), _rawWords(roles, waiting), _directives(roles, proxy, waiting)
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
        else if (const auto& expected = std::get<Expected>(scene[_step].what); expected.raw)
            _rawWords.expect(expected);
        else if (expected.to.letter == 'A')
            _answers.expect(expected, _step);
        else if (expected.head.empty())
            _requests.expectRest(expected);
        else if (!_requests.expect(expected, _step))
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
    _rawWords.seeNothingLeft();
    _answers.seeNothingLeft();
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
    if (!answer.headIsWhole() || answer.broken() || answer.interim())
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
    // Who closes while more is on its way to it destroys its own answer (RFC 9112 section 9.6).
    if (exchange->request.over())
        exchange->peer->close();
    else
        exchange->peer->finish();
}

} // namespace Plays
