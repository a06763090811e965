// Requests are told apart by their heads, so the play takes a request as soon as its head has come,
// and then waits for the body if that must come now.
#include "tests/support/RequestChecker.h"

#include "tests/support/Expectation.h"
#include "tests/support/Language.h"
#include "tests/support/SceneLine.h"
#include "tests/support/TranscriptEvents.h"

#include <algorithm>

namespace Plays
{

namespace
{

constexpr int roundsToRead = 3;

/// True if the connection ended before the request was complete.
bool isCutShort(const Wire::Exchange& exchange)
{
    return exchange.request.broken() && exchange.peer->end() != Wire::End::open;
}

} // namespace

bool RequestChecker::expect(const Expected& expected, std::size_t step)
{
    OriginRole& origin = _roles.origin(expected.to);
    const Expectation expectation(expected, _roles.substitution());
    const std::string name = expected.to.name();
    const auto asked = [&origin]
    {
        return !origin.pending().empty();
    };
    const bool inTime =
        _waiting.await([&] { return asked() || answeredInstead(expected.optional); });
    // If B contacted C before it answered, the connection and its bytes are already in the kernel,
    // and a few rounds of the event loop find them.
    for (int round = 0; round < roundsToRead; ++round)
        _waiting.await(asked, Waiting::Span::zero(), Waiting::Span::zero());
    if (origin.pending().empty())
    {
        if (inTime && expected.optional)
            return false;
        _waiting.record(awaited(expectation.shownHead(), B, expected.to));
        Difference difference;
        difference.sentence = inTime
                                  ? english("B answered without asking %1.", {name})
                                  : english("B did not ask %1 %2.", {name, _waiting.withinTime()});
        if (inTime && !somethingCame())
            difference.sentence = english("B closed the connection without asking %1.", {name});
        difference.expected = expectation.shownStartLine();
        _waiting.fail(std::move(difference));
    }
    const std::shared_ptr<Wire::Exchange> exchange = origin.takeFirst();
    const Wire::Message& request = exchange->request;
    const bool mayBeIncomplete = expected.body.empty() && bodyMayComeLater(expected.to, step);
    const bool complete = _waiting.awaitMuch([&] { return request.over() || mayBeIncomplete; },
        [&request] { return request.body().size(); });
    _waiting.record(eventOf(request, B, expected.to, request.over() ? "" : english("incomplete")));
    // B aborts a request that it cannot finish.
    const bool cut = isCutShort(*exchange);
    if (std::optional<Difference> difference = cut && mayBeIncomplete
                                                   ? expectation.judgeHead({request})
                                                   : expectation.judge({request, cut}))
        _waiting.fail(std::move(*difference), true);
    if (!complete)
        _waiting.fail(
            english("B did not finish its request to %1 %2.", {name, _waiting.withinTime()}));
    return true;
}

/// True if a client has not sent all of its request yet, or C's next message is an interim
/// response.
bool RequestChecker::bodyMayComeLater(Party origin, std::size_t step) const
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
        _roles.clients(), [](const auto& entry) { return entry.second->isSending(); });
}

void RequestChecker::expectRest(const Expected& expected)
{
    const std::string name = expected.to.name();
    const std::shared_ptr<Wire::Exchange> exchange = _roles.origin(expected.to).current();
    if (!exchange)
        throw TextFault("B has not asked " + name + " in this run");
    const Wire::Message& request = exchange->request;
    const bool complete = _waiting.awaitMuch(
        [&] { return request.over(); }, [&request] { return request.body().size(); });
    _waiting.record(eventOf({}, request.body(), B, expected.to));
    if (std::optional<Difference> difference = Expectation(expected, _roles.substitution())
                                                   .judgeRest({request, isCutShort(*exchange)}))
        _waiting.fail(std::move(*difference), true);
    if (!complete)
        _waiting.fail(
            english("B did not finish its request to %1 %2.", {name, _waiting.withinTime()}));
}

/// True if B has answered, although the play says that it contacts C first. A response that a line
/// of the play has taken does not count: B may send C a request after it has served A.
bool RequestChecker::answeredInstead(bool optional) const
{
    bool answered = false;
    for (const auto& [party, client] : _roles.clients())
    {
        const bool taken = !client->hasResponse() || client->isRecorded();
        answered =
            answered ||
            (!taken && (optional || (client->response().over() && !client->response().interim())));
    }
    return answered && (optional || !_waiting.someoneWaits());
}

/// True if a byte of a response has come that no line of the play has taken.
bool RequestChecker::somethingCame() const
{
    return std::ranges::any_of(_roles.clients(),
        [](const auto& entry)
        {
            const Client& client = *entry.second;
            return client.responseBegun() && !client.isRecorded();
        });
}

} // namespace Plays
