#pragma once

#include "tools/wire/Field.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Model
{

/// A point in time or a span, in whole seconds.
using Seconds = std::int64_t;

using Fields = std::vector<std::pair<std::string, std::string>>;

/// A request or a response, as far as it means something to a cache.
struct Message
{
    std::string method; ///< of a request
    std::string path;
    int status = 0; ///< of a response; 0: nothing was said, and the connection ended
    Fields fields{};
    std::string body{};
    bool broken = false; ///< it ended before its end

    bool has(std::string_view name) const
    {
        for (const auto& field : fields)
            if (Wire::sameName(field.first, name))
                return true;
        return false;
    }

    /// All lines of that name as one, joined by commas. Empty: there is none, or it has no value.
    std::string value(std::string_view name) const
    {
        std::string all;
        for (const auto& field : fields)
            if (Wire::sameName(field.first, name))
                all += (all.empty() ? "" : ", ") + field.second;
        return all;
    }

    void remove(std::string_view name)
    {
        std::erase_if(fields, [&](const auto& field) { return Wire::sameName(field.first, name); });
    }
};

/// What one request of A's led to, as A and C saw it.
struct Talk
{
    Seconds now = 0;
    Message request{};
    struct Ask
    {
        Message request;
        Message response; ///< what C said
    };
    std::vector<Ask> asks{};       ///< before A had its answer
    std::vector<Ask> afterwards{}; ///< after that
    Message answer{};              ///< what A got
};

} // namespace Model
