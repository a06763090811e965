#pragma once

#include "http/FieldList.h"
#include "http/MessageHead.h"
#include "http/RequestTarget.h"

#include <cstdint>
#include <optional>
#include <string>

namespace proxy
{

/// The head of the request to the origin, ready to be sent: the request line (the client's method,
/// the path of the target, HTTP/1.1), `Host`, a line for each of `fields`, and the empty line.
/// The request target is only the path, because the Host field names the host (RFC 9112 section
/// 3.2.1, RFC 9110 section 7.2).
std::string formatRequest(
    const std::string& method, const RequestTarget& target, const FieldList& fields);

/// The end-to-end fields, unchanged and in their order: all but the hop-by-hop fields, which are
/// about one connection only (RFC 9110 section 7.6.1). Hop-by-hop are Connection itself, every
/// field that Connection names (its value is a list, and there may be several lines of it), and the
/// well-known ones that older programs send without naming them: Keep-Alive, Proxy-Connection, TE,
/// Trailer, Transfer-Encoding, Upgrade, Proxy-Authenticate, Proxy-Authentication-Info and
/// Proxy-Authorization.
FieldList endToEndFields(const FieldList& fields);

/// The fields of the client's request that the proxy sends on to the origin: the end-to-end fields,
/// with their values unchanged, and repeated ones as often and in the same order. Except that:
/// - Host and Content-Length are left out, because the proxy writes its own;
/// - Expect is left out if the client speaks HTTP/1.0 (RFC 9110 section 10.1.1);
/// - Max-Forwards is decreased by one for TRACE and OPTIONS if forwardsLeft() is above 0 (RFC 9110
///   section 7.6.2);
/// - a Via field is added, after any others: the client's version, as in `1.1`, and `pseudonym`
///   (RFC 9110 section 7.6.3).
FieldList requestFields(const RequestHead& request, const std::string& pseudonym);

/// All fields of the request to the origin, except Host: requestFields(); `framing`, which describes
/// the body; and those about the proxy's own connection:
/// - Connection says `close`, unless the client's connection persists, because only then is a
///   connection to the origin of further use;
/// - Trailer names the trailer fields that follow a chunked body;
/// - TE says `trailers` if the client acceptsTrailers();
/// - Upgrade names what upgradeToPassOn() returns.
FieldList forwardedFields(
    const RequestHead& request, const FieldList& framing, const std::string& pseudonym);

/// The value of the Via field that a proxy with this pseudonym adds to a message of this version,
/// such as "HTTP/1.1".
std::string viaValue(const std::string& version, const std::string& pseudonym);

/// How many more times a TRACE or OPTIONS request may be forwarded (RFC 9110 section 7.6.2).
/// std::nullopt for other methods, and if there is no Max-Forwards. Throws BadMessage if it is not a
/// number, or occurs twice.
std::optional<std::uint64_t> forwardsLeft(const RequestHead& request);

/// Where a request goes next.
enum class NextHop
{
    origin,  ///< to the origin server
    thisOne, ///< nowhere: Max-Forwards is 0, so this proxy answers the request itself
    loop,    ///< nowhere: it has already passed through this proxy
};

/// Where a request goes next (RFC 9110 sections 7.6.2 and 7.6.3). If Via contains `pseudonym`, the
/// request has already passed through this proxy; in a forwarding loop it would travel forever.
/// Via is a list, and each member is a version, the name of a proxy, and perhaps a comment. A loop is
/// a loop even if Max-Forwards is 0. Throws what forwardsLeft() throws.
NextHop nextHop(const RequestHead& request, const std::string& pseudonym);

} // namespace proxy
