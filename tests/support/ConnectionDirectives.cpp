// The kernel reports no event when B reads or stops listening, so the harness checks every
// millisecond until it finds the expected state or the deadline has passed.
#include "tests/support/ConnectionDirectives.h"

#include "tests/support/Language.h"
#include "tests/support/TranscriptEvents.h"

#include <algorithm>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

constexpr Waiting::Span connectionInterval = 1ms;
constexpr auto retry = 20ms; // a connection that is not reset by then has been accepted

} // namespace

void ConnectionDirectives::awaitText(const Directive& directive)
{
    Client& client = _roles.client(directive.who);
    const std::string text = expand(directive.text, _roles.substitution());
    const std::string name = directive.who.name();
    const auto has = [&]
    {
        client.readOn();
        while (client.hasResponse() && client.response().complete() && client.response().interim())
            client.nextResponse();
        return client.hasResponse() && client.response().body().find(text) != std::string::npos;
    };
    const auto over = [&]
    {
        return has() || client.responseIsOver();
    };
    const bool inTime = _waiting.await(over);
    if (has())
        return _waiting.recordDone(directive.who, english("%1 has %2", {name, visible(text)}));
    if (inTime)
        _waiting.fail(english("B's response has ended without `%1`.", {visible(text)}));
    _waiting.fail(english("B did not forward `%1` to %2 %3, although it had received it.",
        {visible(text), name, _waiting.withinTime()}));
}

void ConnectionDirectives::awaitTextAtOrigin(const Directive& directive)
{
    const Wire::Peer& peer = _roles.peerOf(directive.who);
    const Wire::Message& request = _roles.origin(directive.who).current()->request;
    const std::string text = expand(directive.text, _roles.substitution());
    const std::string& name = directive.who.name();
    const auto has = [&]
    {
        return request.body().find(text) != std::string::npos;
    };
    _waiting.await([&] { return has() || request.over() || peer.over(); });
    if (!has())
        _waiting.fail(request.over() ? english("B did not forward `%1` of the request to %2.",
                                           {visible(text), name})
                                     : english("B did not forward `%1` of the request to %2 %3, "
                                               "although it had received it.",
                                           {visible(text), name, _waiting.withinTime()}));
    _waiting.recordDone(directive.who, english("%1 has %2", {name, visible(text)}));
}

void ConnectionDirectives::awaitEnd(Party party)
{
    _roles.peerOf(party);
    Client& client = _roles.client(party);
    if (client.wasEndedByB()) // after its response
        return _waiting.recordDone(B, english("B closes %1's connection", {party.name()}));
    _waiting.require(english("B did not close its connection with %1 %2.",
                         {party.name(), _waiting.withinTime()}),
        [&client] { return client.sawEnd() || (client.responseBegun()); });
    if (client.responseBegun())
    {
        _waiting.record(eventOf(client.response(), B, party));
        client.markRecorded();
        Difference difference;
        difference.sentence =
            english("B was expected to close the connection without a response, but sent this.");
        difference.came = client.response().startLine();
        _waiting.fail(std::move(difference), true);
    }
    client.closeNow();
    _waiting.recordDone(B, english("B closes %1's connection", {party.name()}));
}

void ConnectionDirectives::awaitReading()
{
    _waiting.require(
        english("B did not read what was sent to it %1.", {_waiting.withinTime()}),
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
        connectionInterval);
}

void ConnectionDirectives::awaitSilence(Party party)
{
    _roles.peerOf(party);
    Client& client = _roles.client(party);
    _waiting.requireRest();
    if (client.responseBegun())
        _waiting.fail(english("B has answered %1, which should still be waiting.", {party.name()}));
    if (!client.isOpen())
        _waiting.fail(english(
            "B has closed the connection of %1, which should still be waiting.", {party.name()}));
    _waiting.recordDone(party, english("%1 waits", {party.name()}));
}

/// B may only be about to stop listening, so a client that was accepted tries again.
void ConnectionDirectives::awaitRefusal(Party party)
{
    Client& client = _roles.client(party);
    if (client.isOpen())
        throw TextFault(party.name() + " has a connection already; let another client try: A2");
    const auto refused = [&client]
    {
        return client.peer()->end() == Wire::End::refused ||
               client.peer()->end() == Wire::End::reset;
    };
    client.connect(_roles.proxyPort);
    Wire::Deadline next = Wire::Clock::now() + retry;
    const bool inTime = _waiting.awaitAtOnce(
        [&]
        {
            if (refused())
                return true;
            if (Wire::Clock::now() < next)
                return false;
            next = Wire::Clock::now() + retry;
            client.connect(_roles.proxyPort);
            return false;
        },
        connectionInterval);
    if (!inTime)
        _waiting.fail(english("B did not stop accepting connections %1.", {_waiting.withinTime()}));
    client.closeNow();
    _waiting.recordDone(party, english("%1 is refused", {party.name()}));
}

void ConnectionDirectives::judgeConnection(const Directive& directive)
{
    const bool same = _roles.exchangeOf(directive.who)->number > 0;
    const std::string name = directive.who.name();
    if (same && directive.verb == Verb::AsksOnANew)
        _waiting.fail(english("B asked %1 on the connection of an earlier request.", {name}));
    if (!same && directive.verb == Verb::AsksOnTheSame)
        _waiting.fail(english(
            "B opened a new connection to %1, although the previous one was still open.", {name}));
    _waiting.recordDone(B, same ? english("B asks %1 on the same connection", {name})
                                : english("B asks %1 on a new one", {name}));
}

} // namespace Plays
