#pragma once

#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

namespace Plays
{

/// Checks the bytes that B forwards without interpreting them: those of a tunnel, and the ends of
/// its two sides.
class RawBytes
{
public:
    /// The arguments must outlive this object.
    RawBytes(Roles& roles, Waiting& waiting) : _roles(roles), _waiting(waiting) {}

    /// Waits until exactly these bytes have come. Throws PlayFailed, TextFault.
    void expect(const Expected& expected);

    /// Waits until B has connected to an origin that does not speak HTTP. The next bytes of
    /// this origin go to that connection.
    void awaitConnection(Party origin);

    /// Waits until B has closed its side of the connection with A or C.
    void awaitEnd(Party party);

    /// Throws PlayFailed if a party has received bytes that no line of the play has taken.
    void seeNothingLeft();

private:
    /// The bytes that this client or origin has received and that no line of the play has taken.
    [[nodiscard]] std::string_view unread(Party party);
    void readOn(Party party);
    void consume(Party party, std::size_t count);
    [[noreturn]] void failWithRest(Party party, const std::string& sentence);

    Roles& _roles;
    Waiting& _waiting;
};

} // namespace Plays
