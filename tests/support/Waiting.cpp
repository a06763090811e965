// All waiting of the harness. Nothing sleeps for a fixed time: a wait ends with the expected event,
// at the deadline, or when B does something that it must not do. A play that fails ends here, so
// this class also records the last events of the transcript: everything that B has sent and no line
// of the play has taken.
#include "tests/support/Waiting.h"

#include "tests/support/Interrupt.h"
#include "tests/support/Language.h"
#include "tests/support/Patience.h"
#include "tests/support/RestWatch.h"
#include "tests/support/Text.h"
#include "tests/support/TranscriptEvents.h"

#include <algorithm>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

// Within this time, everything that B did before its end reaches this program.
constexpr auto delivery = 20ms;
// An endless body must end some time.
constexpr int mostWaits = 30;
// With a blank gap, B sleeps so long because it has done all that it can do. The delayed
// acknowledgement of TCP (40 ms) is over by then.
constexpr Waiting::Span lastSleep = 50ms;
// With a blank gap, B has this part of the time limit, even if it never sleeps.
constexpr int partWithBlankGap = 4;
constexpr Waiting::Span blankGapInterval = 5ms;

/// True if the step expects a request (or, of an origin without HTTP, a connection).
bool isRequestTo(Party origin, const Step& step)
{
    if (const auto* expected = std::get_if<Expected>(&step.what))
        return expected->to == origin && (expected->raw || !expected->head.empty());
    const auto* directive = std::get_if<Directive>(&step.what);
    return directive != nullptr && directive->who == origin && directive->verb == Verb::ConnectsTo;
}

} // namespace

Waiting::Waiting(const Play& play, Roles& roles, Support::ProxyProcess& proxy,
    Transcript& transcript, Limits limits, const std::set<std::string>& fallingBack,
    OnEvent onEvent)
    : _play(play), _roles(roles), _proxy(proxy), _transcript(transcript), _limits(limits),
      _blankGap(play, proxy, fallingBack), _onEvent(std::move(onEvent))
{
}

bool Waiting::await(const Condition& done, Span look)
{
    return await(done, look, limit());
}

bool Waiting::await(const Condition& done, Span look, Span limit)
{
    return await(done, look, limit, _limits.ofB);
}

bool Waiting::awaitAtOnce(const Condition& done, Span look)
{
    return await(done, look, limit(), Span::zero());
}

bool Waiting::await(const Condition& done, Span look, Span limit, Span timeoutOfB)
{
    const auto bEnded = [this]
    {
        return !_mayBeGone && (_proxy.exited() || _proxy.forksWithoutEnd());
    };
    const auto over = [&]
    {
        return done() || bEnded() || unlisted() != nullptr || interrupted();
    };
    const Wire::Deadline begin = Wire::Clock::now();
    limit += std::clamp(std::chrono::ceil<Span>(_sendingUntil - begin), Span::zero(), limit);
    Support::runPatiently(
        _roles.loop(), [&] { return over() || _blankGap.seen(); }, limit, look);
    if (_blankGap.seen())
        awaitWithBlankGap(over, look, begin + limit, timeoutOfB);
    if (interrupted())
        throw Interrupted();
    _waited = false;
    if (done())
        return true;
    if (const Party* origin = unlisted())
        failUnlisted(*origin);
    _waited = !bEnded();
    if (_waited)
        return false;
    // The last bytes that B sent are already in the kernel.
    Support::runPatiently(_roles.loop(), done, delivery);
    if (done())
        return true;
    fail(english("B %1 in the middle of the play.", {_proxy.ending()}));
}

/// A student who has just begun a lab waits for tens of plays that cannot pass. So B gets only as much
/// time as it uses: when it sleeps for longer than its own timeout, nothing more will come.
void Waiting::awaitWithBlankGap(
    const Condition& over, Span look, Wire::Deadline deadline, Span timeoutOfB)
{
    const Wire::Deadline soon = Wire::Clock::now() + timeoutOfB + ownLimit() / partWithBlankGap;
    RestWatch rest(_roles, _proxy);
    const auto asleep = [&]
    {
        rest.look();
        return rest.asleep() > timeoutOfB + lastSleep;
    };
    _roles.loop().runUntil([&] { return over() || asleep(); }, std::min(deadline, soon),
        look == Span::zero() ? blankGapInterval : look);
}

bool Waiting::awaitMuch(const Condition& done, const std::function<std::size_t()>& count)
{
    std::size_t before = count();
    bool isDone = await(done);
    for (int waits = 1; !isDone && waits < mostWaits && count() > before; ++waits)
    {
        before = count();
        isDone = await(done);
    }
    return isDone;
}

void Waiting::require(const std::string& otherwise, const Condition& done, Span look)
{
    if (!await(done, look))
        fail(otherwise);
}

bool Waiting::awaitRest(Span limit)
{
    RestWatch rest(_roles, _proxy);
    return await(
        [&]
        {
            rest.look();
            return rest.rests(ownLimit());
        },
        1ms, limit);
}

void Waiting::requireRest()
{
    // On a busy machine, one wait may have time for two looks only.
    if (!awaitRest(limit()) && !awaitRest(limit()) && !awaitRest(limit()))
        fail(
            english("B did not come to rest %1: it goes on sending or connecting although there is "
                    "nothing left to do.",
                {withinTime()}));
}

bool Waiting::someoneWaits() const
{
    return std::ranges::any_of(
        _roles.clients(), [](const auto& entry) { return entry.second->waits(); });
}

void Waiting::record(Event event)
{
    _transcript.events.push_back(std::move(event));
    if (_onEvent)
        _onEvent(_transcript.events.back());
}

void Waiting::recordDone(Party who, const std::string& note)
{
    Event event;
    event.kind = Event::Kind::Done;
    event.from = who;
    event.to = B;
    event.note = note;
    record(std::move(event));
}

std::string Waiting::withinTime() const
{
    return within(limit());
}

void Waiting::fail(Difference difference, bool inLastEvent)
{
    Failure failure;
    failure.difference = std::move(difference);
    failure.waited = _waited;
    if (inLastEvent)
        failure.event = _transcript.events.size() - 1;
    if (_step < _play.scene.size())
        failure.line = _play.scene[_step].line;
    recordWhatIsLeft();
    // If B has ended, that is the reason, and the missed message only a consequence.
    const auto ended = [this]
    {
        return _proxy.exited();
    };
    if (!_mayBeGone && Support::runPatiently(_roles.loop(), ended, delivery))
        failure.difference.sentence = english("B %1 in the middle of the play.", {_proxy.ending()});
    _transcript.failure = std::move(failure);
    throw PlayFailed();
}

void Waiting::fail(const std::string& sentence)
{
    Difference difference;
    difference.sentence = sentence;
    fail(std::move(difference));
}

/// An origin that has received more requests than the play has lines for; nullptr if there is none.
const Party* Waiting::unlisted() const
{
    for (const auto& [party, origin] : _roles.origins())
    {
        if (origin->pending().size() > requestsToCome(party))
            return &party;
    }
    return nullptr;
}

/// How many requests this origin may still receive before A sends something new.
std::size_t Waiting::requestsToCome(Party origin) const
{
    std::size_t count = 0;
    for (std::size_t i = _step; i < _play.scene.size(); ++i)
    {
        const auto* sent = std::get_if<Sent>(&_play.scene[i].what);
        if (sent != nullptr && sent->from.letter == 'A' && i > _step)
            break;
        if (isRequestTo(origin, _play.scene[i]))
            ++count;
    }
    return count;
}

void Waiting::failUnlisted(Party origin)
{
    // The last request is the surplus one; part of it may still be on its way.
    const std::shared_ptr<Wire::Exchange> exchange = _roles.origin(origin).pending().back();
    const bool raw = _roles.origin(origin).isRaw();
    Support::runPatiently(
        _roles.loop(), [&] { return raw || exchange->request.over(); }, 100ms);
    _roles.origin(origin).forgetLast();
    record(eventOf(exchange->request, B, origin));
    Difference difference;
    if (raw)
        fail(english("B connected to %1, but the play has no such line.", {origin.name()}));
    difference.sentence = english("B asked %1, but the play has no such line.", {origin.name()});
    difference.came = exchange->request.startLine();
    difference.place = Difference::Place::Head;
    fail(std::move(difference), true);
}

void Waiting::recordWhatIsLeft()
{
    for (const auto& [party, origin] : _roles.origins())
    {
        for (const std::shared_ptr<Wire::Exchange>& exchange : origin->pending())
            record(eventOf(exchange->request, B, party));
    }
    for (const auto& [party, client] : _roles.clients())
    {
        if (!client->responseBegun() || client->isRecorded())
            continue;
        record(eventOf(
            client->response(), B, party, client->response().over() ? "" : english("incomplete")));
    }
}

} // namespace Plays
