#pragma once

#include "http/MessageHead.h"
#include "rules/CacheRequest.h"
#include "rules/CacheResponse.h"

#include <algorithm>
#include <string>
#include <string_view>

using namespace proxy;

/// Parses fields from lines such as `Cache-Control: max-age=60\nAge: 5`.
inline FieldList fieldsOf(std::string_view lines)
{
    FieldList result;
    while (!lines.empty())
    {
        const auto line = lines.substr(0, lines.find('\n'));
        const Field field = parseFieldLine(line);
        result.add(field.name, field.value);
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    }
    return result;
}

/// The fields as lines, in the form that fieldsOf() parses.
inline std::string linesOf(const FieldList& fields)
{
    std::string result;
    for (const Field& field : fields)
        result += (result.empty() ? "" : "\n") + field.name + ": " + field.value;
    return result;
}

inline CacheRequest requestWith(std::string_view fields, const std::string& method = "GET")
{
    return {
        {{method, "http://www.example.com/page", "HTTP/1.1"}, fieldsOf(fields)}, fieldsOf(fields)};
}

inline ResponseHead responseWith(std::string_view fields, int status = 200)
{
    return {status, "", fieldsOf(fields)};
}

/// Mon, 23 Nov 2026 10:00:00 GMT, the request time of most stored responses.
constexpr Moment ten{std::chrono::seconds(1795428000)};

/// As a CDN reads it; only CDN-Cache-Control makes a difference.
inline CacheResponse storedWith(std::string_view fields, int status = 200, Moment requestTime = ten)
{
    return {responseWith(fields, status), requestTime, {}, {}, Audience::cdn};
}
