#pragma once

#include "tests/differential/Generator.h"

#include <string>

namespace Differential
{

/// The first difference between what A sent and what C understood, as a sentence; empty if there is
/// none. `viaProxy`: B was between them, so hop-by-hop fields must be gone, and Via has one more
/// member.
std::string compare(const Request& sent, const Content& came, bool viaProxy);

/// The same for what C sent and A understood. B may have added Date, Age and Cache-Status.
std::string compare(const Response& sent, const Content& came, bool viaProxy);

} // namespace Differential
