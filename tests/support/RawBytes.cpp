// A tunnel has no messages, so only the order of the bytes matters: one line of a play may come in
// many pieces, and many lines in one piece.
#include "tests/support/RawBytes.h"

#include "tests/support/Language.h"
#include "tests/support/TranscriptEvents.h"

namespace Plays
{

namespace
{

/// Each part of a text has its own deadline; a text has this many parts.
constexpr std::size_t steps = 10;

} // namespace

std::string_view RawBytes::unread(Party party)
{
    if (party.letter == 'C')
        return _roles.origin(party).isRaw() ? std::string_view(_roles.peerOf(party).received())
                                            : "";
    const Client& client = _roles.client(party);
    return client.isTunnel() ? std::string_view(client.surplus()) : "";
}

/// Lets a client that reads slowly read a little.
void RawBytes::readOn(Party party)
{
    if (party.letter == 'A')
        _roles.client(party).readOn();
}

void RawBytes::consume(Party party, std::size_t count)
{
    if (party.letter == 'C')
        _roles.peerOf(party).consume(count);
    else
        _roles.client(party).consume(count);
}

void RawBytes::awaitConnection(Party origin)
{
    OriginRole& role = _roles.origin(origin);
    _waiting.require(english("B did not connect to %1 %2.", {origin.name(), _waiting.withinTime()}),
        [&role] { return !role.pending().empty(); });
    role.takeFirst();
    _waiting.recordDone(B, english("B connects to %1", {origin.name()}));
}

void RawBytes::expect(const Expected& expected)
{
    const Party party = expected.to;
    if (party.letter == 'C' && !_roles.origin(party).current())
        awaitConnection(party);
    std::string text;
    for (const Line& line : expected.body)
        text += expand(line.text, _roles.substitution());
    const Wire::Peer& peer = _roles.peerOf(party);
    std::size_t same = 0; // bytes that are as expected
    const auto decided = [&]
    {
        readOn(party);
        same += commonPrefix(unread(party).substr(same), std::string_view(text).substr(same));
        return same == text.size() || same < unread(party).size() || peer.end() != Wire::End::open;
    };
    // A long text takes time if A reads slowly; it only has to make progress.
    for (std::size_t before = 0; !_waiting.await(decided) && same > before + text.size() / steps;)
        before = same;
    const std::string came(unread(party));
    if (same == text.size())
    {
        consume(party, same);
        return _waiting.record(eventOf({}, text, B, party));
    }
    const std::vector<std::string> parts{
        std::to_string(same), std::to_string(text.size()), party.name(), _waiting.withinTime()};
    if (came.empty())
        _waiting.record(awaited({visible(text)}, B, party));
    else
        _waiting.record(eventOf({}, came, B, party));
    Difference difference;
    if (same < came.size())
        difference.sentence =
            english("B forwarded other bytes to %1 than expected.", {party.name()});
    else if (peer.end() != Wire::End::open)
        difference.sentence =
            english("B closed the connection after %1 of %2 bytes came to %3.", parts);
    else
        difference.sentence = english("Only %1 of %2 bytes came to %3 %4.", parts);
    difference.expected = text;
    difference.came = came;
    difference.at = same;
    _waiting.fail(std::move(difference));
}

void RawBytes::awaitEnd(Party party)
{
    const Wire::Peer& peer = _roles.peerOf(party);
    const auto answered = [this, party]
    {
        return party.letter == 'A' && !_roles.client(party).isTunnel() &&
               _roles.client(party).responseBegun();
    };
    if (peer.end() == Wire::End::closedHere)
        throw TextFault(party.name() + " has closed its connection itself");
    _waiting.require(english("B did not close its side of the connection with %1 %2.",
                         {party.name(), _waiting.withinTime()}),
        [&]
        {
            readOn(party);
            return peer.end() != Wire::End::open || answered();
        });
    if (answered())
        _waiting.fail(english(
            "B answered %1, but was only expected to close the connection.", {party.name()}));
    if (!unread(party).empty())
        failWithRest(
            party, english("B sent this to %1 before it closed the connection, but the play has "
                           "no such line.",
                       {party.name()}));
    if (peer.end() != Wire::End::ended)
        _waiting.fail(
            english("B reset the connection with %1, so bytes on their way are lost; it should "
                    "close it instead.",
                {party.name()}));
    _waiting.recordDone(B, english("B ends its side to %1", {party.name()}));
}

void RawBytes::seeNothingLeft()
{
    for (const auto& [party, client] : _roles.clients())
    {
        if (!unread(party).empty())
            failWithRest(party,
                english("B sent %1 more bytes than the play has lines for.", {party.name()}));
    }
    for (const auto& [party, origin] : _roles.origins())
    {
        if (origin->isRaw() && origin->current() && !unread(party).empty())
            failWithRest(party,
                english("B sent %1 more bytes than the play has lines for.", {party.name()}));
    }
}

void RawBytes::failWithRest(Party party, const std::string& sentence)
{
    const std::string came(unread(party));
    _waiting.record(eventOf({}, came, B, party));
    Difference difference;
    difference.sentence = sentence;
    difference.came = came;
    _waiting.fail(std::move(difference));
}

} // namespace Plays
