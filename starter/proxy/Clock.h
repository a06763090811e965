#pragma once

#include "cache/Entry.h"

/// What time it is. The rules of the cache are given it; nothing in them looks at a clock.
inline Moment now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}
