// Everything that happens in a play besides messages. The actions of A and C are here; those of B
// are checked in ConnectionDirectives, ProcessDirectives, ResourceDirectives,
// SurroundingsDirectives and RawBytes.
#include "tests/support/Directives.h"

#include "tests/support/CrowdDirective.h"
#include "tests/support/Language.h"
#include "tests/support/RawBytes.h"

namespace Plays
{

Directives::Directives(Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting)
    : _roles(roles), _waiting(waiting), _connectionDirectives(roles, waiting),
      _processDirectives(roles, proxy, waiting), _resourceDirectives(proxy, waiting),
      _surroundings(roles, proxy, waiting)
{
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
        return _waiting.recordDone(who, english("%1 sends no more", {who.name()}));
    case Verb::Drips:
        return drip(directive);
    case Verb::Connects:
        return connect(who);
    case Verb::ReadsSlowly:
        _roles.client(who).readSlowly();
        return _waiting.recordDone(who, english("%1 reads slowly", {who.name()}));
    case Verb::StaysSilent:
        return _waiting.recordDone(who, english("%1 stays silent", {who.name()}));
    case Verb::GoesDown:
        _roles.origin(who).goDown();
        return _waiting.recordDone(who, english("%1 goes down", {who.name()}));
    case Verb::ComesBack:
        _roles.origin(who).comeBack();
        return _waiting.recordDone(who, english("%1 comes back", {who.name()}));
    case Verb::EndsSide:
        return RawBytes(_roles, _waiting).awaitEnd(who);
    case Verb::ConnectsTo:
        return RawBytes(_roles, _waiting).awaitConnection(who);
    case Verb::Crowd:
        return CrowdDirective(directive, _roles, _waiting).play();
    case Verb::HasText:
        return byC ? _connectionDirectives.awaitTextAtOrigin(directive)
                   : _connectionDirectives.awaitText(directive);
    case Verb::Waits:
        return _connectionDirectives.awaitSilence(who);
    case Verb::IsRefused:
        return _connectionDirectives.awaitRefusal(who);
    case Verb::ClosesA:
        return _connectionDirectives.awaitEnd(who);
    case Verb::AsksOnTheSame:
    case Verb::AsksOnANew:
        return _connectionDirectives.judgeConnection(directive);
    case Verb::HasRead:
        return _connectionDirectives.awaitReading();
    case Verb::Rests:
        return _waiting.requireRest();
    case Verb::DoesNotSpin:
        return _resourceDirectives.awaitIdle();
    case Verb::StillRuns:
        return _processDirectives.judgeRunning();
    case Verb::IsStopped:
        _processDirectives.tellToStop(directive.verb);
        return _processDirectives.awaitEnd();
    case Verb::IsAskedToStop:
    case Verb::IsInterrupted:
        return _processDirectives.tellToStop(directive.verb);
    case Verb::HasEnded:
        return _processDirectives.awaitEnd();
    case Verb::IsKilled:
        return _processDirectives.kill();
    case Verb::StartsAgain:
        return _processDirectives.startAgain();
    case Verb::CannotStartTwice:
        return _processDirectives.judgeSecondStart();
    case Verb::KeepsNoDescriptor:
        return _resourceDirectives.awaitDescriptors();
    case Verb::MayOpen:
        return _resourceDirectives.mayOpen(directive.count);
    case Verb::MayOpenAgain:
        return _resourceDirectives.mayOpenAgain();
    case Verb::HasProcess:
        _processDirectives.awaitProcess(who);
        return _waiting.recordDone(B, english("B has a process for %1", {who.name()}));
    case Verb::HasNoChild:
        return _processDirectives.awaitNoChild();
    case Verb::LosesProcess:
        return _processDirectives.loseProcess(who);
    case Verb::StallsProcess:
        return _processDirectives.stallProcess(who);
    case Verb::IsMeasured:
        return _resourceDirectives.measure();
    case Verb::HasNotGrown:
        return _resourceDirectives.judgeGrowth();
    case Verb::IsPaused:
        return _processDirectives.pause();
    case Verb::GoesOn:
        return _processDirectives.goOn();
    case Verb::HasWaited:
        return _processDirectives.judgeWaiting();
    case Verb::TwinStartsAndEnds:
        return _surroundings.startAndEndTwin();
    case Verb::ClockMoves:
        return _surroundings.moveClock(directive.text);
    case Verb::CallFails:
    case Verb::CallWaits:
        return _surroundings.failCall(directive);
    case Verb::CallHasFailed:
        return _surroundings.awaitFailedCall();
    case Verb::CallsWorkAgain:
        return _surroundings.letCallsWork();
    case Verb::CacheHas:
    case Verb::CacheHasNot:
        return _surroundings.judgeCache(directive);
    case Verb::CacheIsCut:
        return _surroundings.cutCache(directive.text);
    case Verb::CacheIsRemembered:
        return _surroundings.rememberCache(directive.text);
    case Verb::CacheIsSetBack:
        return _surroundings.setCacheBack(directive.text);
    }
}

void Directives::clientLeaves(const Directive& directive)
{
    Wire::Peer& peer = _roles.peerOf(directive.who);
    const bool reset = directive.verb == Verb::Resets;
    _waiting.require(english("B did not read what %1 has sent %2.",
                         {directive.who.name(), _waiting.withinTime()}),
        [&peer] { return peer.sentAll(); });
    if (reset)
        peer.reset();
    else
        peer.close();
    _waiting.await([&peer] { return peer.over(); });
    _roles.client(directive.who).closeNow();
    recordLeaving(directive.who, reset);
}

void Directives::recordLeaving(Party who, bool reset)
{
    _waiting.recordDone(
        who, reset ? english("%1 resets", {who.name()}) : english("%1 closes", {who.name()}));
}

void Directives::originLeaves(const Directive& directive)
{
    Wire::Peer& peer = _roles.peerOf(directive.who);
    const bool reset = directive.verb == Verb::Resets;
    if (reset)
        peer.reset();
    else
        peer.close();
    recordLeaving(directive.who, reset);
}

void Directives::connect(Party party)
{
    Client& client = _roles.client(party);
    client.connect(_roles.proxyPort);
    _waiting.require(english("B did not accept a connection %1.", {_waiting.withinTime()}),
        [&client] { return client.isConnected() || client.sawEnd(); });
    _waiting.recordDone(party, english("%1 connects", {party.name()}));
}

void Directives::drip(const Directive& directive)
{
    const Party who = directive.who;
    const std::string text = expand(directive.text, _roles.substitution());
    if (text.empty())
        throw TextFault(who.name() + " cannot drip an empty text");
    SlowSender::Send send;
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
                client.peer() == connection && client.isOpen() && !client.hasResponse();
            if (listens)
                client.send(std::string(piece));
            return listens;
        };
    }
    const std::size_t times = directive.count;
    _slowSenders.push_back(std::make_unique<SlowSender>(
        _roles.loop(), text, times, _roles.slowPause, std::move(send)));
    _waiting.prolongWhileSending(static_cast<Waiting::Span::rep>(times) * _roles.slowPause);
    _waiting.recordDone(who, times > 0 ? english("%1 says %2 times %3",
                                             {who.name(), std::to_string(times), visible(text)})
                                       : english("%1 drips %2", {who.name(), visible(text)}));
}

} // namespace Plays
