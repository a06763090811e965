#pragma once

#include <netinet/in.h>
#include <string>

/// The few functions that both halves of the fake proxy need.

sockaddr_in loopback(int port);
const sockaddr* generic(const sockaddr_in& address);

/// Sends the whole text; gives up if the other side closes the connection.
void sendAll(int peer, const std::string& text);

/// Connects to `127.0.0.1:port`. Returns the socket; -1 if that does not succeed within half a
/// second.
int connected(const std::string& host);
