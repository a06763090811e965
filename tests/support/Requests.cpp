// What B asks C. The head is what tells B's requests apart, so a line of a play takes a request as
// soon as its head is there, and then waits for the body if it must come.
#include "tests/support/Requests.h"

#include "tests/support/Expectation.h"
#include "tests/support/Records.h"
#include "tests/support/SceneLine.h"

#include <algorithm>

namespace Plays
{

namespace
{

constexpr int roundsToRead = 3;

/// The connection ended before the request did.
bool isCutShort(const Wire::Exchange& exchange)
{
    return exchange.request.broken() && exchange.peer->end() != Wire::End::open;
}

} // namespace

/// Answers false if this exchange is optional and does not happen.
bool Requests::expect(const Expected& expected, std::size_t step)
{
    OriginRole& origin = _roles.origin(expected.to);
    const Expectation expectation(expected, _roles.meaning());
    const std::string name = expected.to.name();
    const auto asked = [&origin]
    {
        return !origin.asked().empty();
    };
    const bool inTime =
        _waiting.await([&] { return asked() || answeredInstead(expected.optional); });
    // What B has said to C before it answered is in the kernel: a connection, then its bytes.
    for (int round = 0; round < roundsToRead; ++round)
        _waiting.await(asked, Waiting::Span::zero(), Waiting::Span::zero());
    if (origin.asked().empty())
    {
        if (inTime && expected.optional)
            return false;
        _waiting.record(awaited(expectation.head(), B, expected.to));
        Difference difference;
        difference.sentence = inTime ? "B answered without asking " + name + "."
                                     : "B did not ask " + name + " " + _waiting.withinTime() + ".";
        if (inTime && !somethingCame())
            difference.sentence = "B ended the connection without asking " + name + ".";
        difference.expected = expectation.startLine();
        _waiting.fail(std::move(difference));
    }
    const std::shared_ptr<Wire::Exchange> exchange = origin.takeFirst();
    const Wire::Message& request = exchange->request;
    const bool mayBeHalf = expected.body.empty() && bodyMayComeLater(expected.to, step);
    const bool whole = _waiting.awaitMuch(
        [&] { return request.over() || mayBeHalf; }, [&request] { return request.body().size(); });
    _waiting.record(eventOf(request, B, expected.to, request.over() ? "" : "more was to come"));
    // What B cannot finish it breaks off.
    const bool cut = isCutShort(*exchange);
    if (std::optional<Difference> difference =
            cut && mayBeHalf ? expectation.judgeHead({request}) : expectation.judge({request, cut}))
        _waiting.fail(std::move(*difference), true);
    if (!whole)
        _waiting.fail(
            "B did not finish its request to " + name + " " + _waiting.withinTime() + ".");
    return true;
}

/// A has not sent its request to the end, or C says something before it has come.
bool Requests::bodyMayComeLater(Party origin, std::size_t step) const
{
    for (std::size_t i = step + 1; i < _play.scene.size(); ++i)
    {
        const auto* sent = std::get_if<Sent>(&_play.scene[i].what);
        if (sent == nullptr || sent->from != origin)
            continue;
        const std::string start = sent->head.empty() ? "" : sent->head.front().text;
        const std::vector<std::string> statuses = statusesOf(start);
        if (!statuses.empty() && statuses.front().starts_with('1'))
            return true;
        break;
    }
    return std::ranges::any_of(
        _roles.clients(), [](const auto& entry) { return entry.second->isAsking(); });
}

void Requests::expectRest(const Expected& expected)
{
    const std::string name = expected.to.name();
    const std::shared_ptr<Wire::Exchange> exchange = _roles.origin(expected.to).current();
    if (!exchange)
        throw TextFault("B has not asked " + name + " in this run");
    const Wire::Message& request = exchange->request;
    const bool whole = _waiting.awaitMuch(
        [&] { return request.over(); }, [&request] { return request.body().size(); });
    _waiting.record(eventOf({}, request.body(), B, expected.to));
    if (std::optional<Difference> difference =
            Expectation(expected, _roles.meaning()).judgeRest({request, isCutShort(*exchange)}))
        _waiting.fail(std::move(*difference), true);
    if (!whole)
        _waiting.fail(
            "B did not finish its request to " + name + " " + _waiting.withinTime() + ".");
}

/// B has answered, although the play says that it asks C first. What a line has taken before is no
/// such answer: B may go on to ask C when A is done.
bool Requests::answeredInstead(bool optional) const
{
    bool answered = false;
    for (const auto& [party, client] : _roles.clients())
    {
        const bool taken = !client->hasAnswer() || client->isRecorded();
        answered =
            answered ||
            (!taken && (optional || (client->answer().over() && !client->answer().interim())));
    }
    return answered && (optional || !_waiting.someoneWaits());
}

/// At least one byte of a response that no line has taken.
bool Requests::somethingCame() const
{
    return std::ranges::any_of(_roles.clients(),
        [](const auto& entry)
        {
            const Client& client = *entry.second;
            return client.hasAnswer() && !client.isRecorded() && client.answer().begun();
        });
}

} // namespace Plays
