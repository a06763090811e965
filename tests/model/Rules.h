#pragma once

#include "tests/model/Message.h"

#include <optional>

namespace Model
{

/// A response that B may have, or has.
struct Kept
{
    Message request; ///< that led to it
    Message response;
    Seconds received; ///< when it came, or C last said that it is still good
    bool surely;      ///< B has it; else it may have it
};

/// What the RFC leaves open has a lower and an upper end.
struct Range
{
    Seconds low;
    Seconds high;
};

/// Three answers to "may B?"
enum class May
{
    never,
    perhaps, ///< it may, and need not
    surely,  ///< it may, and this kit's proxy does
};

/// Reads the one form of a date that is written today.
std::optional<Seconds> parseDate(const std::string& text);
std::string formatDate(Seconds time);

/// RFC 9111 section 3: may the response to this GET be kept?
May mayKeep(const Message& request, const Message& response);

/// RFC 9111 section 4.2.1.
Range lifetime(const Kept& kept);
/// RFC 9111 section 4.2.3.
Seconds ageOf(const Kept& kept, Seconds now);

/// When the response was made: its Date, or else when it came.
Seconds dateOf(const Kept& kept);

/// RFC 9111 section 4.1.
bool isFor(const Kept& kept, const Message& request);

/// RFC 9111 section 4: may it answer this GET or HEAD though C is not asked before? `slack`: how
/// far the clocks may be apart.
May mayReuse(const Kept& kept, const Message& request, Seconds now, Seconds slack);

/// RFC 9111 section 4.2.4, RFC 5861 section 4: may it answer because C does not, or with an error?
May mayStandIn(const Kept& kept, const Message& request, Seconds now, Seconds slack);

/// RFC 9111 section 4.3.2: is 304 the answer to A?
May isKnown(const Message& request, const Kept& kept);

/// RFC 9111 section 4.3.4: does a 304 speak of this one?
bool speaksOf(const Message& notModified, const Kept& kept);

/// RFC 9111 sections 3.2 and 4.3.4: what is kept, after C has said that it is still good.
Kept freshened(Kept kept, const Message& news, Seconds now);

} // namespace Model
