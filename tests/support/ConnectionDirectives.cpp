// The kernel reports no event when B reads or stops listening, so the harness checks every
// millisecond until it finds the expected state or the deadline has passed.
#include "tests/support/ConnectionDirectives.h"

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
        return _waiting.recordDone(directive.who, "has " + visible(text));
    if (inTime)
        _waiting.fail("B's response has ended without `" + visible(text) + "`.");
    _waiting.fail("B did not forward `" + visible(text) + "` to " + name + " " +
                  _waiting.withinTime() + ", although it had received it.");
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
        _waiting.fail(
            "B did not forward `" + visible(text) + "` of the request to " + name +
            (request.over() ? "."
                            : " " + _waiting.withinTime() + ", although it had received it."));
    _waiting.recordDone(directive.who, "has " + visible(text));
}

void ConnectionDirectives::awaitEnd(Party party)
{
    _roles.peerOf(party);
    Client& client = _roles.client(party);
    if (client.wasEndedByB()) // after its response
        return _waiting.recordDone(B, "closes " + party.name() + "'s connection");
    _waiting.require("close its connection with " + party.name(),
        [&client] { return client.sawEnd() || (client.responseBegun()); });
    if (client.responseBegun())
    {
        _waiting.record(eventOf(client.response(), B, party));
        client.markRecorded();
        Difference difference;
        difference.sentence =
            "B was expected to close the connection without a response, but sent this.";
        difference.came = client.response().startLine();
        _waiting.fail(std::move(difference), true);
    }
    client.closeNow();
    _waiting.recordDone(B, "closes " + party.name() + "'s connection");
}

void ConnectionDirectives::awaitReading()
{
    _waiting.require(
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
        connectionInterval);
}

void ConnectionDirectives::awaitSilence(Party party)
{
    _roles.peerOf(party);
    Client& client = _roles.client(party);
    _waiting.requireRest();
    if (client.responseBegun())
        _waiting.fail("B has answered " + party.name() + ", which should still be waiting.");
    if (!client.isOpen())
        _waiting.fail(
            "B has closed the connection of " + party.name() + ", which should still be waiting.");
    _waiting.recordDone(party, "waits");
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
        _waiting.fail("B did not stop accepting connections " + _waiting.withinTime() + ".");
    client.closeNow();
    _waiting.recordDone(party, "is refused");
}

void ConnectionDirectives::judgeConnection(const Directive& directive)
{
    const bool same = _roles.exchangeOf(directive.who)->number > 0;
    const std::string name = directive.who.name();
    if (same && directive.verb == Verb::AsksOnANew)
        _waiting.fail("B asked " + name + " on the connection of an earlier request.");
    if (!same && directive.verb == Verb::AsksOnTheSame)
        _waiting.fail(
            "B opened a new connection to " + name + ", although the previous one was still open.");
    _waiting.recordDone(
        B, same ? "asks " + name + " on the same connection" : "asks " + name + " on a new one");
}

} // namespace Plays
