#pragma once

#include "net/ConnectTo.h"

#include <string_view>

namespace proxy
{

/// Parses the value of --connect-to: `HOST:PORT:ADDRESS:PORT`, as in curl. An IPv6 address has
/// brackets, and each of the four parts may be empty. Throws UsageError if the text does not
/// have this form.
ConnectTo parseConnectTo(std::string_view text);

} // namespace proxy
