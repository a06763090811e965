#pragma once

#include <netinet/in.h>
#include <string>

/// The few calls that both halves of the fake proxy need.

sockaddr_in loopback(int port);
const sockaddr* generic(const sockaddr_in& address);

/// Sends all of it, if the other side takes it.
void say(int peer, const std::string& text);

/// A connection to `127.0.0.1:port`, or -1 if there is none within half a second.
int connected(const std::string& host);
