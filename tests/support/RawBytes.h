#pragma once

#include "tests/support/Roles.h"
#include "tests/support/Waiting.h"

namespace Plays
{

/// Checks what B forwards without interpreting it: the bytes of a tunnel, and the ends of its two
/// sides.
class RawBytes
{
public:
    /// All must outlive this.
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
    /// The bytes that this A or C has received, and no line has taken.
    [[nodiscard]] std::string_view unread(Party party);
    void readOn(Party party);
    void consume(Party party, std::size_t count);
    [[noreturn]] void failWithRest(Party party, const std::string& sentence);

    Roles& _roles;
    Waiting& _waiting;
};

} // namespace Plays
