#pragma once

#include "http/HttpDate.h"
#include "store/Entry.h"

namespace proxy
{

/// What time it is. The rules of the cache are given it; nothing in them looks at a clock.
inline Moment now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

/// Gives a message a Date, now, if it has none (RFC 9110 section 6.6.1).
inline void addDate(FieldList& fields)
{
    if (!fields.find("Date"))
        fields.add("Date", formatHttpDate(std::chrono::floor<std::chrono::seconds>(now())));
}

} // namespace proxy
