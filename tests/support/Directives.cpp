// What happens in a play beside messages. What A and C do is done here; what B does is looked at in
// the rooms that each look at one kind of thing.
#include "tests/support/Directives.h"

#include "tests/support/Crowd.h"
#include "tests/support/RawWords.h"

#include <algorithm>

namespace Plays
{

Directives::Directives(Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting)
    : _roles(roles), _waiting(waiting), _observations(roles, waiting),
      _processes(roles, proxy, waiting)
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

void Directives::take(const Directive& directive)
{
    const Party who = directive.who;
    const bool byC = who.letter == 'C';
    switch (directive.verb)
    {
    case Verb::Closes:
    case Verb::Resets:
        return byC ? originLeaves(directive) : clientLeaves(directive);
    case Verb::Keeps:
        return byC ? _roles.origin(who).keepOnce() : _roles.client(who).keep();
    case Verb::Ends:
        _roles.peerOf(who).shutDownSend();
        return _waiting.recordDone(who, "sends no more");
    case Verb::Drips:
        return drip(directive);
    case Verb::Connects:
        return connect(who);
    case Verb::ReadsSlowly:
        _roles.client(who).readSlowly();
        return _waiting.recordDone(who, "reads slowly");
    case Verb::StaysSilent:
        return _waiting.recordDone(who, "stays silent");
    case Verb::GoesDown:
        _roles.origin(who).goDown();
        return _waiting.recordDone(who, "goes down");
    case Verb::ComesBack:
        _roles.origin(who).comeBack();
        return _waiting.recordDone(who, "comes back");
    case Verb::EndsSide:
        return RawWords(_roles, _waiting).awaitEnd(who);
    case Verb::ConnectsTo:
        return RawWords(_roles, _waiting).awaitConnection(who);
    case Verb::Crowd:
        return Crowd(directive, _roles, _waiting).play();
    case Verb::HasText:
        return byC ? _observations.awaitTextAtOrigin(directive)
                   : _observations.awaitText(directive);
    case Verb::Waits:
        return _observations.awaitSilence(who);
    case Verb::IsRefused:
        return _observations.awaitRefusal(who);
    case Verb::ClosesA:
        return _observations.awaitEnd(who);
    case Verb::AsksOnTheSame:
    case Verb::AsksOnANew:
        return _observations.judgeConnection(directive);
    case Verb::HasRead:
        return _observations.awaitReading();
    case Verb::Rests:
        return _waiting.demandRest();
    case Verb::StillRuns:
        return _processes.judgeRunning();
    case Verb::IsStopped:
        _processes.tellToStop(directive.verb);
        return _processes.awaitEnd();
    case Verb::IsAskedToStop:
    case Verb::IsInterrupted:
        return _processes.tellToStop(directive.verb);
    case Verb::HasEnded:
        return _processes.awaitEnd();
    case Verb::IsKilled:
        return _processes.kill();
    case Verb::StartsAgain:
        return _processes.startAgain();
    case Verb::KeepsNoDescriptor:
        return _processes.awaitDescriptors();
    case Verb::MayOpen:
        return _processes.mayOpen(directive.count);
    case Verb::MayOpenAgain:
        return _processes.mayOpenAgain();
    case Verb::HasProcess:
        _processes.awaitProcess(who);
        return _waiting.recordDone(B, "has a process for " + who.name());
    case Verb::HasNoChild:
        return _processes.awaitNoChild();
    case Verb::LosesProcess:
        return _processes.loseProcess(who);
    case Verb::IsMeasured:
        return _processes.measure();
    case Verb::HasNotGrown:
        return _processes.judgeGrowth();
    }
}

void Directives::clientLeaves(const Directive& directive)
{
    Wire::Peer& peer = _roles.peerOf(directive.who);
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
    Wire::Peer& peer = _roles.peerOf(directive.who);
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

void Directives::drip(const Directive& directive)
{
    const Party who = directive.who;
    const std::string text = expand(directive.text, _roles.meaning());
    if (text.empty())
        throw TextFault(who.name() + " can drip no text that is empty");
    Drip::Send send;
    if (who.letter == 'C')
        send = [exchange = _roles.exchangeOf(who)](std::string_view piece)
        {
            const bool listens = exchange->peer->end() == Wire::End::open;
            if (listens)
                exchange->peer->send(std::string(piece));
            return listens;
        };
    else
    {
        Client& client = _roles.client(who);
        if (!client.isOpen())
            client.connect(_roles.proxyPort);
        send = [&client, connection = client.peer()](std::string_view piece)
        {
            const bool listens =
                client.peer() == connection && client.isOpen() && !client.hasAnswer();
            if (listens)
                client.send(std::string(piece));
            return listens;
        };
    }
    const std::size_t times = directive.count;
    _drips.push_back(std::make_unique<Drip>(_roles.loop(), text, times, std::move(send)));
    _waiting.recordDone(
        who, (times > 0 ? "says " + std::to_string(times) + " times " : "drips ") + visible(text));
}

} // namespace Plays
