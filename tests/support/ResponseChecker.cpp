// The framing of a response shows where it ends, but only the end of the connection shows that B
// sends nothing more. So A waits a moment longer, unless it has sent further requests.
#include "tests/support/ResponseChecker.h"

#include "tests/support/GeneralRules.h"
#include "tests/support/Language.h"
#include "tests/support/TranscriptEvents.h"

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

// How long A waits for bytes after the response, where B need not close the connection.
constexpr Waiting::Span linger = 200ms;

} // namespace

void ResponseChecker::expect(const Expected& expected, std::size_t step)
{
    Client& client = _roles.client(expected.to);
    const Expectation expectation(expected, _roles.substitution());
    await(client, expected, expectation);
    const Wire::Message& answer = client.response();
    const bool goesOn =
        expectation.expectsInterim() || client.opensTunnel() || anotherFollows(expected.to, step);
    // Bytes after the response can be checked only when the connection has ended.
    if (answer.complete() && !goesOn && !expectation.judge({answer}))
        awaitEnd(client, expected.to);
    const std::string_view surplus =
        client.keeps() || goesOn ? std::string_view() : std::string_view(client.surplus());
    record(client, expected.to);
    if (std::optional<Difference> difference = expectation.judge(
            {answer, client.isCutShort(), surplus, client.requestVersion(), client.wasRefused()}))
        _waiting.fail(std::move(*difference), answer.begun());
    if (goesOn || (client.keeps() && !client.sawEnd()))
        client.nextResponse();
    else
        client.closeNow();
}

/// True if the play's next line about this A is another response: it has sent several requests on
/// this connection.
bool ResponseChecker::anotherFollows(Party client, std::size_t step) const
{
    for (std::size_t i = step + 1; i < _play.scene.size(); ++i)
    {
        const Step& later = _play.scene[i];
        if (const auto* expected = std::get_if<Expected>(&later.what);
            expected != nullptr && expected->to == client)
            return true;
        if (const auto* sent = std::get_if<Sent>(&later.what);
            sent != nullptr && sent->from == client)
            return false;
        const auto* directive = std::get_if<Directive>(&later.what);
        if (directive != nullptr && directive->who == client && directive->verb != Verb::HasText &&
            directive->verb != Verb::Keeps && directive->verb != Verb::Waits)
            return false;
    }
    return false;
}

void ResponseChecker::record(Client& client, Party party)
{
    client.markRecorded();
    if (client.response().begun())
        return _waiting.record(eventOf(client.response(), B, party,
            client.isCutShort() ? english("the connection ended here") : ""));
    _waiting.recordDone(B, client.wasRefused()
                               ? english("B refuses %1's connection", {party.name()})
                               : english("B closes %1's connection", {party.name()}));
}

void ResponseChecker::await(
    Client& client, const Expected& expected, const Expectation& expectation)
{
    const std::string name = expected.to.name();
    if (client.isSlow())
        _waiting.awaitRest(500ms);
    const bool complete = _waiting.awaitMuch(
        [&]
        {
            if (client.isSlow())
                client.readOn();
            while (client.responseIsOver() && client.response().complete() &&
                   client.response().interim() && !expectation.hasExpectedStatus(client.response()))
                passOver(client, expected.to);
            return client.responseIsOver();
        },
        [&client] { return client.hasResponse() ? client.response().body().size() : 0; });
    if (complete)
        return;
    const bool begun = client.responseBegun();
    if (begun)
    {
        _waiting.record(eventOf(client.response(), B, expected.to, english("incomplete")));
        client.markRecorded();
        if (std::optional<Difference> difference = expectation.judgeHead({client.response()}))
            _waiting.fail(std::move(*difference), true);
        _waiting.fail(
            english("B did not finish its response to %1 %2.", {name, _waiting.withinTime()}));
    }
    _waiting.record(awaited(expectation.shownHead(), B, expected.to));
    Difference difference;
    difference.sentence = english("B did not answer %1 %2.", {name, _waiting.withinTime()});
    difference.expected = expectation.shownStartLine();
    _waiting.fail(std::move(difference));
}

/// Checks and skips an interim response that the play does not list.
void ResponseChecker::passOver(Client& client, Party party)
{
    if (std::optional<Difference> difference =
            brokenRule(client.response(), client.requestVersion()))
    {
        record(client, party);
        _waiting.fail(std::move(*difference), true);
    }
    client.nextResponse();
}

/// If the response says that B closes the connection, B must close it. Otherwise A closes its own
/// side, and waits a moment for further bytes. (With keep() it does neither.)
void ResponseChecker::awaitEnd(Client& client, Party party)
{
    const auto ended = [&client]
    {
        return client.sawEnd();
    };
    if (!client.response().keepsConnection())
    {
        if (_waiting.await(ended))
            return;
        _waiting.record(
            eventOf(client.response(), B, party, english("and the connection stays open")));
        client.markRecorded();
        _waiting.fail(
            english("B's response says that B closes the connection, but B did not close it %1.",
                {_waiting.withinTime()}));
    }
    if (client.keeps())
        return;
    client.peer()->shutDownSend();
    _waiting.await(ended, Waiting::Span::zero(), linger);
}

void ResponseChecker::seeNothingLeft()
{
    for (const auto& [party, client] : _roles.clients())
    {
        const bool asked = client->waits() || client->isTunnel() || !client->keeps();
        if (asked || !client->responseBegun() || client->isRecorded())
            continue;
        if (client->response().status() == 408) // a server may send this before it closes
            continue;
        record(*client, party);
        _waiting.fail(
            english("B sent %1 a response, but %1 had sent no request for it.", {party.name()}));
    }
}

} // namespace Plays
