// What happens in a play beside messages: ends of connections, silence, B stopped and started.
// What lies in the kernel or in B's processes gives no event, so there the stage looks again and
// again, a millisecond apart, until it holds or the time is over.
#include "tests/support/Directives.h"

#include "tests/support/Records.h"

#include <algorithm>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

constexpr Party B{'B', 1};
constexpr Waiting::Span look = 1ms;

} // namespace

Directives::Directives(Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting)
    : _roles(roles), _proxy(proxy), _waiting(waiting)
{
}

bool Directives::wantDescriptors(const Play& play)
{
    return std::ranges::any_of(play.scene,
        [](const Step& step)
        {
            const auto* directive = std::get_if<Directive>(&step.what);
            return directive != nullptr && directive->verb == Verb::KeepsNoDescriptor;
        });
}

void Directives::noteDescriptors()
{
    _waiting.rests(_waiting.limit());
    _descriptors = _proxy.descriptors();
}

void Directives::take(const Directive& directive)
{
    const bool byC = directive.who.letter == 'C';
    switch (directive.verb)
    {
    case Verb::Closes:
    case Verb::Resets:
        return byC ? originLeaves(directive) : clientLeaves(directive);
    case Verb::Keeps:
        return byC ? _roles.origin(directive.who).keepOnce() : _roles.client(directive.who).keep();
    case Verb::Ends:
        peerOf(directive.who).shutDownSend();
        return _waiting.recordDone(directive.who, "sends no more");
    case Verb::StaysSilent:
        return _waiting.recordDone(directive.who, "stays silent");
    case Verb::ReadsSlowly:
        _roles.client(directive.who).readSlowly();
        return _waiting.recordDone(directive.who, "reads slowly");
    case Verb::Connects:
        return connect(directive.who);
    case Verb::HasText:
        return awaitText(directive);
    case Verb::ClosesA:
        return awaitEnd(directive.who);
    case Verb::HasRead:
        return awaitReading();
    case Verb::Rests:
        return awaitRest();
    case Verb::KeepsNoDescriptor:
        return awaitDescriptors();
    case Verb::IsStopped:
        return stop();
    case Verb::IsKilled:
        return kill();
    case Verb::StartsAgain:
        return startAgain();
    case Verb::GoesDown:
        _roles.origin(directive.who).goDown();
        return _waiting.recordDone(directive.who, "goes down");
    case Verb::ComesBack:
        _roles.origin(directive.who).comeBack();
        return _waiting.recordDone(directive.who, "comes back");
    }
}

Wire::Peer& Directives::peerOf(Party party)
{
    const std::shared_ptr<Wire::Exchange> exchange =
        party.letter == 'C' ? _roles.origin(party).current() : nullptr;
    Wire::Peer* peer = party.letter == 'A' ? _roles.client(party).peer() : nullptr;
    if (exchange)
        peer = exchange->peer.get();
    if (peer == nullptr)
        throw TextFault(party.name() + " has no connection with B yet");
    return *peer;
}

void Directives::clientLeaves(const Directive& directive)
{
    Wire::Peer& peer = peerOf(directive.who);
    const bool reset = directive.verb == Verb::Resets;
    _waiting.demand(
        "take what " + directive.who.name() + " has sent", [&peer] { return peer.sentAll(); });
    if (reset)
        peer.reset();
    else
        peer.close();
    _waiting.await([&peer] { return peer.over(); });
    _roles.client(directive.who).closeNow();
    _waiting.recordDone(directive.who, reset ? "resets" : "closes");
}

void Directives::originLeaves(const Directive& directive)
{
    Wire::Peer& peer = peerOf(directive.who);
    const bool reset = directive.verb == Verb::Resets;
    if (reset)
        peer.reset();
    else
        peer.close();
    _waiting.recordDone(directive.who, reset ? "resets" : "closes");
}

void Directives::connect(Party party)
{
    Client& client = _roles.client(party);
    client.connect(_roles.proxyPort);
    _waiting.demand(
        "take a connection", [&client] { return client.isConnected() || client.sawEnd(); });
    _waiting.recordDone(party, "connects");
}

void Directives::awaitRest()
{
    if (!_waiting.rests(_waiting.limit()))
        _waiting.fail("B did not come to rest " + _waiting.withinTime() +
                      ": it goes on working although nothing is left to do.");
}

void Directives::awaitText(const Directive& directive)
{
    Client& client = _roles.client(directive.who);
    const std::string text = expand(directive.text, _roles.meaning());
    const std::string name = directive.who.name();
    const auto has = [&]
    {
        client.readOn();
        while (client.hasAnswer() && client.answer().complete() && client.answer().interim())
            client.nextAnswer();
        return client.hasAnswer() && client.answer().body().find(text) != std::string::npos;
    };
    const auto over = [&]
    {
        return has() || client.answerIsOver();
    };
    const bool inTime = _waiting.await(over);
    if (has())
        return _waiting.recordDone(directive.who, "has " + visible(text));
    if (inTime)
        _waiting.fail("B's response ended, and " + name + " has not got `" + visible(text) + "`.");
    _waiting.fail("B did not pass `" + visible(text) + "` on to " + name + " " +
                  _waiting.withinTime() + ", although it was there to be passed on.");
}

void Directives::awaitEnd(Party party)
{
    peerOf(party);
    Client& client = _roles.client(party);
    if (client.wasEndedByB()) // when its response was done
        return _waiting.recordDone(B, "closes " + party.name() + "'s connection");
    _waiting.demand("close its connection with " + party.name(),
        [&client] { return client.sawEnd() || (client.hasAnswer() && client.answer().begun()); });
    if (client.hasAnswer() && client.answer().begun())
    {
        _waiting.record(eventOf(client.answer(), B, party));
        client.markRecorded();
        Difference difference;
        difference.sentence = "B was to close the connection without a word, but it sent this.";
        difference.came = client.answer().startLine();
        _waiting.fail(std::move(difference), true);
    }
    client.closeNow();
    _waiting.recordDone(B, "closes " + party.name() + "'s connection");
}

void Directives::awaitReading()
{
    _waiting.demand(
        "read what was sent to it",
        [this]
        {
            const auto hasRead = [](const Wire::Peer* peer)
            {
                return peer == nullptr || peer->over() || peer->otherSideHasReadAll();
            };
            for (const auto& [party, client] : _roles.clients())
            {
                if (!hasRead(client->peer()))
                    return false;
            }
            return std::ranges::all_of(_roles.origins(),
                [&](const auto& entry) {
                    return !entry.second->current() || hasRead(entry.second->current()->peer.get());
                });
        },
        look);
}

void Directives::awaitDescriptors()
{
    _waiting.rests(_waiting.limit()); // so that what it was sent has been dealt with
    std::size_t now = 0;
    const bool came = _waiting.await(
        [&]
        {
            now = _proxy.descriptors();
            return now <= _descriptors;
        },
        look);
    if (!came)
        _waiting.fail("B has " + std::to_string(now) + " open descriptors, and had " +
                      std::to_string(_descriptors) +
                      " when it was ready: something is not closed.");
}

void Directives::stop()
{
    _waiting.bMayBeGone(true);
    _stopped = true;
    _proxy.terminate();
    _waiting.recordDone(B, "is told to stop");
    _waiting.demand("end after SIGTERM", [this] { return _proxy.exited(); });
    if (!_proxy.exitedWith(0))
        _waiting.fail(
            "B was told to stop and " + _proxy.ending() + "; it should end with status 0.");
}

void Directives::kill()
{
    _waiting.bMayBeGone(true);
    _stopped = true;
    _proxy.kill();
    _waiting.demand("end", [this] { return _proxy.exited(); });
    _waiting.recordDone(B, "is killed");
}

void Directives::startAgain()
{
    _proxy.restart();
    const bool ready = _proxy.waitUntilReady(Wire::Clock::now() + _waiting.limit());
    _waiting.recordDone(B, "starts again");
    _waiting.bMayBeGone(false);
    _stopped = false;
    if (!ready && !_proxy.exited())
        _waiting.fail("B was started again and was not ready " + _waiting.withinTime() + ".");
    if (!ready)
        _waiting.fail("B was started again and " + _proxy.ending() + " before it was ready.");
    _roles.proxyPort = _proxy.port();
}

} // namespace Plays
