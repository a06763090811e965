#pragma once

namespace proxy
{

/// The kit's version; CHANGELOG.md says what each one brought.
inline constexpr const char* version = "0.9.0";

} // namespace proxy
