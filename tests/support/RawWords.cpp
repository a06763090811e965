// A tunnel has no messages, so only the order of the bytes counts, not the pieces they come in: one
// line of a play may come in many pieces, and many lines in one.
#include "tests/support/RawWords.h"

#include "tests/support/Records.h"
#include "tests/support/Text.h"

#include <algorithm>

namespace Plays
{

namespace
{

/// A text that comes in pieces has a deadline for each of so many parts of it.
constexpr std::size_t steps = 10;

} // namespace

std::string_view RawWords::unread(Party party)
{
    if (party.letter == 'C')
        return _roles.origin(party).isRaw() ? std::string_view(_roles.peerOf(party).received())
                                            : "";
    const Client& client = _roles.client(party);
    return client.isTunnel() ? std::string_view(client.behind()) : "";
}

/// Who reads slowly takes a little.
void RawWords::readOn(Party party)
{
    if (party.letter == 'A')
        _roles.client(party).readOn();
}

void RawWords::consume(Party party, std::size_t count)
{
    if (party.letter == 'C')
        _roles.peerOf(party).consume(count);
    else
        _roles.client(party).consume(count);
}

void RawWords::awaitConnection(Party origin)
{
    OriginRole& role = _roles.origin(origin);
    _waiting.demand("connect to " + origin.name(), [&role] { return !role.asked().empty(); });
    role.takeFirst();
    _waiting.recordDone(B, "connects to " + origin.name());
}

void RawWords::expect(const Expected& expected)
{
    const Party party = expected.to;
    if (party.letter == 'C' && !_roles.origin(party).current())
        awaitConnection(party);
    std::string text;
    for (const Line& line : expected.body)
        text += expand(line.text, _roles.meaning());
    const Wire::Peer& peer = _roles.peerOf(party);
    std::size_t same = 0; // bytes that are as expected
    const auto decided = [&]
    {
        readOn(party);
        same += commonLength(unread(party).substr(same), std::string_view(text).substr(same));
        return same == text.size() || same < unread(party).size() || peer.end() != Wire::End::open;
    };
    // Much takes its time where A takes a little only: what counts is that it goes on.
    for (std::size_t before = 0; !_waiting.await(decided) && same > before + text.size() / steps;)
        before = same;
    const std::string came(unread(party));
    if (same == text.size())
    {
        consume(party, same);
        return _waiting.record(eventOf({}, text, B, party));
    }
    const std::string count = std::to_string(same) + " of " + std::to_string(text.size()) +
                              " bytes came to " + party.name();
    if (came.empty())
        _waiting.record(awaited({visible(text)}, B, party));
    else
        _waiting.record(eventOf({}, came, B, party));
    Difference difference;
    if (same < came.size())
        difference.sentence = "B passed other bytes on to " + party.name() + " than expected.";
    else if (peer.end() != Wire::End::open)
        difference.sentence = "B ended the connection when " + count + ".";
    else
        difference.sentence = "Only " + count + " " + _waiting.withinTime() + ".";
    difference.expected = text;
    difference.came = came;
    difference.at = same;
    _waiting.fail(std::move(difference));
}

void RawWords::awaitEnd(Party party)
{
    const Wire::Peer& peer = _roles.peerOf(party);
    const auto answered = [this, party]
    {
        return party.letter == 'A' && !_roles.client(party).isTunnel() &&
               _roles.client(party).hasAnswer() && _roles.client(party).answer().begun();
    };
    if (peer.end() == Wire::End::closedHere)
        throw TextFault(party.name() + " has closed its connection itself");
    _waiting.demand("end its side of the connection with " + party.name(),
        [&]
        {
            readOn(party);
            return peer.end() != Wire::End::open || answered();
        });
    if (answered())
        _waiting.fail("B answered " + party.name() + ", but was only to end the connection.");
    if (!unread(party).empty())
        failWithRest(party, "B sent this to " + party.name() +
                                " before it ended the connection, "
                                "but the play has no such line.");
    if (peer.end() != Wire::End::ended)
        _waiting.fail("B reset the connection with " + party.name() +
                      ", so what was on its way is lost; it was to end it.");
    _waiting.recordDone(B, "ends its side to " + party.name());
}

void RawWords::seeNothingLeft()
{
    for (const auto& [party, client] : _roles.clients())
    {
        if (!unread(party).empty())
            failWithRest(party, "B sent " + party.name() + " more than the play has lines for.");
    }
    for (const auto& [party, origin] : _roles.origins())
    {
        if (origin->isRaw() && origin->current() && !unread(party).empty())
            failWithRest(party, "B sent " + party.name() + " more than the play has lines for.");
    }
}

void RawWords::failWithRest(Party party, const std::string& sentence)
{
    const std::string came(unread(party));
    _waiting.record(eventOf({}, came, B, party));
    Difference difference;
    difference.sentence = sentence;
    difference.came = came;
    _waiting.fail(std::move(difference));
}

} // namespace Plays
