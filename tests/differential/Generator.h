#pragma once

#include "tests/differential/Dice.h"
#include "tests/differential/GeneratedMessage.h"
#include "tests/support/Chunks.h"

#include <string>
#include <string_view>
#include <vector>

namespace Differential
{

/// Where requests go: `origins` are names of C as a target may have them (`127.0.0.1:4711`,
/// `www.example.com`), `proxy` is B's host and port; empty, if A speaks to C itself.
struct Route
{
    std::vector<std::string> origins;
    std::string proxy;
};

/// What is said of a message besides.
struct Request
{
    GeneratedMessage message;
    std::string host; ///< what C should find in Host
};

/// A request that HTTP/1.1 allows, however odd. Its field `Case` is the number. `last`: no other
/// one follows on the connection.
Request makeRequest(Dice& dice, const Route& route, const std::string& number, bool last);

/// A response, likewise, and how it is asked for. `closes`: C ends the connection after it.
struct Response
{
    GeneratedMessage message;
    std::string method;
    bool closes;
};
Response makeResponse(Dice& dice, const std::string& number);

using Support::inChunks;

} // namespace Differential
