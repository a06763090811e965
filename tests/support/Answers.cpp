// What B answers A. Where a response ends is known by its framing, but whether B says more than
// that only when the connection has ended: so A stays a little, unless it has asked for more.
#include "tests/support/Answers.h"

#include "tests/support/GeneralRules.h"
#include "tests/support/Records.h"

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

// How long A stays to see whether B sends more than its response, where B need not close.
constexpr Waiting::Span linger = 200ms;

} // namespace

void Answers::expect(const Expected& expected, std::size_t step)
{
    Client& client = _roles.client(expected.to);
    const Expectation expectation(expected, _roles.meaning());
    await(client, expected, expectation);
    const Wire::Message& answer = client.answer();
    const bool goesOn =
        expectation.wantsInterim() || client.opensTunnel() || anotherFollows(expected.to, step);
    // What follows can only be judged when the connection has ended.
    if (answer.complete() && !goesOn && !expectation.judge({answer}))
        awaitEnd(client, expected.to);
    const std::string_view behind =
        client.keeps() || goesOn ? std::string_view() : std::string_view(client.behind());
    record(client, expected.to);
    if (std::optional<Difference> difference =
            expectation.judge({answer, client.isCutShort(), behind, client.askedVersion()}))
        _waiting.fail(std::move(*difference), answer.begun());
    if (goesOn || (client.keeps() && !client.sawEnd()))
        client.nextAnswer();
    else
        client.closeNow();
}

/// The next that the play says of this A is that another response comes: it has asked for more
/// than one on this connection.
bool Answers::anotherFollows(Party client, std::size_t step) const
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

void Answers::record(Client& client, Party party)
{
    client.markRecorded();
    if (client.answer().begun())
        return _waiting.record(eventOf(
            client.answer(), B, party, client.isCutShort() ? "the connection ended here" : ""));
    _waiting.recordDone(
        B, (client.wasRefused() ? "refuses " : "closes ") + party.name() + "'s connection");
}

void Answers::await(Client& client, const Expected& expected, const Expectation& expectation)
{
    const std::string name = expected.to.name();
    if (client.isSlow())
        _waiting.rests(500ms);
    const bool whole = _waiting.awaitMuch(
        [&]
        {
            if (client.isSlow())
                client.readOn();
            while (client.answerIsOver() && client.answer().complete() &&
                   client.answer().interim() && !expectation.wantsStatus(client.answer()))
                passOver(client, expected.to);
            return client.answerIsOver();
        },
        [&client] { return client.hasAnswer() ? client.answer().body().size() : 0; });
    if (whole)
        return;
    const bool begun = client.hasAnswer() && client.answer().begun();
    if (begun)
    {
        _waiting.record(eventOf(client.answer(), B, expected.to, "more was to come"));
        client.markRecorded();
        if (std::optional<Difference> difference = expectation.judgeHead({client.answer()}))
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

/// An interim response that the play does not list.
void Answers::passOver(Client& client, Party party)
{
    if (std::optional<Difference> difference = brokenRule(client.answer(), client.askedVersion()))
    {
        record(client, party);
        _waiting.fail(std::move(*difference), true);
    }
    client.nextAnswer();
}

/// A response that says that B will close must be followed by the end. Else A ends its own side,
/// and stays a little to see what comes.
void Answers::awaitEnd(Client& client, Party party)
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

void Answers::seeNothingLeft()
{
    for (const auto& [party, client] : _roles.clients())
    {
        const bool asked = client->waits() || client->isTunnel() || !client->keeps();
        if (asked || !client->hasAnswer() || !client->answer().begun() || client->isRecorded())
            continue;
        if (client->answer().status() == 408) // a server may say so before it closes
            continue;
        record(*client, party);
        _waiting.fail("B sent " + party.name() + " a response that it has not asked for.");
    }
}

} // namespace Plays
