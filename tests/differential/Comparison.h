#pragma once

#include "tests/differential/Generator.h"

#include <string>

namespace Differential
{

/// Did C understand what A sent? Answers the first difference as a sentence; empty: all is the
/// same. `viaProxy`: B was between them, so what is for one connection alone must be gone, and Via
/// has one member more.
std::string compare(const Request& sent, const Content& came, bool viaProxy);

/// Did A understand what C sent? B may have added Date, Age and Cache-Status, too.
std::string compare(const Response& sent, const Content& came, bool viaProxy);

} // namespace Differential
