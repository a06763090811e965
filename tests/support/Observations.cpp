// What lies in the kernel gives no event, so there the stage looks again and again, a millisecond
// apart, until it holds or the time is over.
#include "tests/support/Observations.h"

#include "tests/support/Records.h"

#include <algorithm>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

constexpr Waiting::Span observationInterval = 1ms;
constexpr auto retry = 20ms; // who is taken and not reset by then is really taken

} // namespace

void Observations::awaitText(const Directive& directive)
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

void Observations::awaitTextAtOrigin(const Directive& directive)
{
    const Wire::Peer& peer = _roles.peerOf(directive.who);
    const Wire::Message& request = _roles.origin(directive.who).current()->request;
    const std::string text = expand(directive.text, _roles.meaning());
    const std::string& name = directive.who.name();
    const auto has = [&]
    {
        return request.body().find(text) != std::string::npos;
    };
    _waiting.await([&] { return has() || request.over() || peer.over(); });
    if (!has())
        _waiting.fail("B did not pass `" + visible(text) + "` of the request on to " + name +
                      (request.over() ? "."
                                      : " " + _waiting.withinTime() +
                                            ", although it was there to be passed on."));
    _waiting.recordDone(directive.who, "has " + visible(text));
}

void Observations::awaitEnd(Party party)
{
    _roles.peerOf(party);
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

void Observations::awaitReading()
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
        observationInterval);
}

void Observations::awaitSilence(Party party)
{
    _roles.peerOf(party);
    Client& client = _roles.client(party);
    _waiting.demandRest();
    if (client.hasAnswer() && client.answer().begun())
        _waiting.fail("B has answered " + party.name() + ", which was to wait.");
    if (!client.isOpen())
        _waiting.fail("B has ended " + party.name() + "'s connection, which was to wait.");
    _waiting.recordDone(party, "waits");
}

/// B may still be about to stop taking connections, so whoever is taken tries again.
void Observations::awaitRefusal(Party party)
{
    Client& client = _roles.client(party);
    if (client.isOpen())
        throw TextFault(party.name() + " has a connection already; let another one try: A2");
    const auto refused = [&client]
    {
        return client.peer()->end() == Wire::End::refused ||
               client.peer()->end() == Wire::End::reset;
    };
    client.connect(_roles.proxyPort);
    Wire::Deadline next = Wire::Clock::now() + retry;
    const bool inTime = _waiting.await(
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
        observationInterval);
    if (!inTime)
        _waiting.fail("B still takes connections " + _waiting.withinTime() + ".");
    client.closeNow();
    _waiting.recordDone(party, "is refused");
}

void Observations::judgeConnection(const Directive& directive)
{
    const bool same = _roles.exchangeOf(directive.who)->number > 0;
    const std::string name = directive.who.name();
    if (same && directive.verb == Verb::AsksOnANew)
        _waiting.fail("B asked " + name + " on the connection of an earlier request.");
    if (!same && directive.verb == Verb::AsksOnTheSame)
        _waiting.fail(
            "B opened a new connection to " + name + ", although the one before was still open.");
    _waiting.recordDone(
        B, same ? "asks " + name + " on the same connection" : "asks " + name + " on a new one");
}

} // namespace Plays
