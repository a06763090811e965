#pragma once

#include "tests/model/Message.h"

#include <optional>

namespace Model
{

/// A response that the proxy has stored, or may have stored.
struct StoredResponse
{
    Message request; ///< the request that led to it
    Message response;
    Seconds received; ///< when it arrived, or was last validated
    bool surely;      ///< the proxy has it; otherwise it only may
};

/// A value that the RFC leaves open between two limits.
struct Range
{
    Seconds low;
    Seconds high;
};

/// Three answers to "May the proxy do it?"
enum class May
{
    never,
    perhaps, ///< it may, but need not
    surely,  ///< it may, and the kit's proxy does
};

/// Parses an IMF-fixdate, the only form of date that senders use today. std::nullopt if it is
/// invalid.
std::optional<Seconds> parseDate(const std::string& text);
std::string formatDate(Seconds time);

/// RFC 9111 section 3: may the response to this GET be stored?
May mayStore(const Message& request, const Message& response);

/// RFC 9111 section 4.2.1: the freshness lifetime, in seconds.
Range lifetime(const StoredResponse& stored);
/// RFC 9111 section 4.2.3: the age, in seconds.
Seconds ageOf(const StoredResponse& stored, Seconds now);

/// When the response was generated: its Date, otherwise when it arrived.
Seconds dateOf(const StoredResponse& stored);

/// RFC 9111 section 4.1: does the request select this response?
bool isSelectedBy(const StoredResponse& stored, const Message& request);

/// RFC 9111 section 4: may the stored response answer this GET or HEAD without validation? `slack`
/// is how far the clocks may differ, in seconds.
May mayReuse(const StoredResponse& stored, const Message& request, Seconds now, Seconds slack);

/// RFC 9111 section 4.2.4, RFC 5861 section 4: may the stored response be served because the origin
/// fails?
May mayServeOnError(
    const StoredResponse& stored, const Message& request, Seconds now, Seconds slack);

/// RFC 9111 section 4.3.2: is 304 the right response to the client?
May isKnown(const Message& request, const StoredResponse& stored);

/// RFC 9111 section 4.3.4: does a 304 select this response for update?
bool selects(const Message& notModified, const StoredResponse& stored);

/// RFC 9111 sections 3.2 and 4.3.4: the stored response after a 304 has updated it.
StoredResponse freshened(StoredResponse stored, const Message& news, Seconds now);

} // namespace Model
