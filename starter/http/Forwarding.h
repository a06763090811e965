#pragma once

#include "http/FieldList.h"
#include "http/MessageHead.h"
#include "http/RequestTarget.h"

#include <cstdint>
#include <optional>
#include <string>

namespace proxy
{

/// The request that B sends to C, ready to be sent: request line (the method that A used, the path
/// of the target, HTTP/1.1), `Host`, a line for each of `fields`, and the empty line.
/// The target is the path alone: the host stands in Host (RFC 9112 section 3.2.1, RFC 9110 section
/// 7.2).
std::string formatRequest(
    const std::string& method, const RequestTarget& target, const FieldList& fields);

/// The fields that are meant for both ends, as they came and in their order: all but those that
/// speak of one connection. These are Connection, every field that Connection names (its value is a
/// list, and may stand in several lines), and the well-known ones that older programs send without
/// naming them: Keep-Alive, Proxy-Connection, TE, Trailer, Transfer-Encoding, Upgrade, and the
/// Proxy- fields of authentication. RFC 9110 section 7.6.1.
FieldList endToEndFields(const FieldList& fields);

/// The fields of A's request that go on to C: the end-to-end ones, their values untouched, repeated
/// ones as many and in their order. Besides:
/// - without Host and Content-Length, which B writes itself;
/// - without Expect if A speaks HTTP/1.0 (RFC 9110 section 10.1.1);
/// - a Max-Forwards of TRACE and OPTIONS is one less (RFC 9110 section 7.6.2);
/// - with one more Via, behind those that are there: A's version, as in `1.1`, and `pseudonym` (RFC
///   9110 section 7.6.3).
FieldList requestFields(const RequestHead& request, const std::string& pseudonym);

/// The value of a Via field that a proxy of this name adds to a message of this version (such as
/// "HTTP/1.1").
std::string viaValue(const std::string& version, const std::string& pseudonym);

/// How many more times a TRACE or OPTIONS request may be passed on. Nothing for other methods,
/// without a Max-Forwards field, or where that is no number.
std::optional<std::uint64_t> forwardsLeft(const RequestHead& request);

/// Where a request goes from here.
enum class NextHop
{
    origin,  ///< on to C
    thisOne, ///< nowhere: Max-Forwards says that this proxy is the last, and answers itself
    loop,    ///< nowhere: it has been here before
};

/// Where a request goes from here: a Via field with `pseudonym` in it says that it has been here
/// before; Via is a list whose members are a version, the name of a proxy, and perhaps a comment. A
/// request that goes in a ring would go on for ever. RFC 9110 sections 7.6.2 and 7.6.3.
NextHop nextHop(const RequestHead& request, const std::string& pseudonym);

} // namespace proxy
