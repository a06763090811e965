#pragma once

#include <chrono>

namespace proxy
{

/// The time of day. The rules of caching never look at a clock: the time is handed to them. A test
/// that needs another time links another Clock.cpp.
std::chrono::sys_time<std::chrono::nanoseconds> preciseNow();

/// The same, in the unit of the rules.
inline std::chrono::sys_time<std::chrono::milliseconds> now()
{
    return std::chrono::floor<std::chrono::milliseconds>(preciseNow());
}

} // namespace proxy
