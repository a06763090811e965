#pragma once

#include "tests/differential/GeneratedMessage.h"
#include "tests/support/Chunks.h"
#include "tests/support/Dice.h"

#include <string>
#include <string_view>
#include <vector>

namespace Differential
{

using Support::Dice;

/// How requests reach C. `origins`: names of C in a target (`127.0.0.1:4711`, `www.example.com`).
/// `proxy`: B's host and port; empty if A sends its requests to C directly.
struct Route
{
    std::vector<std::string> origins;
    std::string proxy;
};

struct Request
{
    GeneratedMessage message;
    std::string host; ///< what C should find in Host
};

/// A valid request, however unusual. Its field `Case` has the number. `last`: no other request
/// follows on the connection, so the version may be HTTP/1.0, and the connection may be closed.
Request makeRequest(Dice& dice, const Route& route, const std::string& number, bool last);

/// A response, and the method of its request. `closes`: C closes the connection after it.
struct Response
{
    GeneratedMessage message;
    std::string method;
    bool closes;
};
/// A valid response, however unusual. Its field `Case` has the number.
Response makeResponse(Dice& dice, const std::string& number);

using Support::inChunks;

} // namespace Differential
