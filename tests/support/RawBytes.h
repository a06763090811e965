#pragma once

#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

namespace Plays
{

/// What B passes on without a substitution of its own: the bytes of a tunnel, and the ends of its
/// two sides.
class RawBytes
{
public:
    /// All must outlive this.
    RawBytes(Roles& roles, Waiting& waiting) : _roles(roles), _waiting(waiting) {}

    /// Waits until exactly these bytes have come. Throws PlayFailed, TextFault.
    void expect(const Expected& expected);

    /// Waits until a connection of B has come to a C that speaks no HTTP; what C says next goes
    /// there.
    void awaitConnection(Party origin);

    /// Waits until B has ended its side of the connection with A or C.
    void awaitEnd(Party party);

    /// No client has got more than the play has lines for.
    void seeNothingLeft();

private:
    /// B's bytes that no line has taken, on the connection of this A or C.
    [[nodiscard]] std::string_view unread(Party party);
    void readOn(Party party);
    void consume(Party party, std::size_t count);
    [[noreturn]] void failWithRest(Party party, const std::string& sentence);

    Roles& _roles;
    Waiting& _waiting;
};

} // namespace Plays
