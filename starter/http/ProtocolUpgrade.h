#pragma once

#include "http/MessageHead.h"

#include <string>

namespace proxy
{

/// The protocols to which this request wants to switch, as far as the proxy passes that on: the value
/// of the Upgrade field that the origin gets, such as `websocket`. Empty if there are none, if
/// Connection does not say `upgrade`, or in HTTP/1.0 (RFC 9110 section 7.8).
///
/// Upgrade is about one connection. The proxy makes the same offer on its other one, and if the
/// origin accepts, it relays bytes; so it offers only what both ends can speak through it. It leaves
/// out other versions of HTTP and TLS, which mean the connection with the proxy itself: behind such a
/// switch, requests would pass without any of its rules.
/// - `h2c` is obsolete (RFC 9113 section 3.1), and HTTP/2 is for one hop at a time.
/// - TLS to the origin is what CONNECT is for (RFC 2817 section 5).
std::string upgradeToPassOn(const RequestHead& request);

/// Throws BadMessage unless this 101 (Switching Protocols) switches to protocols that the request
/// asked for: Connection says `upgrade`, and Upgrade names some of them, and no other (RFC 9110
/// section 7.8). `request`: as the origin got it.
void checkSwitch(const RequestHead& request, const ResponseHead& response);

} // namespace proxy
