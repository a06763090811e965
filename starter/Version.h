#pragma once

namespace proxy
{

/// The version of the kit: what `proxy --version` and `make version` print. Its changes are in
/// CHANGELOG.md. This line is the only place where it is written; tools/version.sh reads it.
inline constexpr const char* version = "0.9.0";

} // namespace proxy
