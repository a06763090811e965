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

inline std::string fieldLine(const std::string& name, const std::string& value)
{
    return name + ": " + value;
}

/// A request or a response, as far as it matters to a cache.
struct Message
{
    std::string method; ///< of a request
    std::string path;
    int status = 0; ///< of a response; 0 if the connection ended without one
    Fields fields{};
    std::string body{};
    bool broken = false; ///< the connection ended in the middle of the message

    bool has(std::string_view name) const
    {
        for (const auto& field : fields)
            if (Wire::sameName(field.first, name))
                return true;
        return false;
    }

    /// The values of all fields with that name, joined by commas; empty if there is no such field,
    /// or its value is empty.
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

/// What happened because of one request, as the client and the origin saw it.
struct Observation
{
    Seconds now = 0;
    Message request{};
    struct Exchange
    {
        Message request;
        Message response; ///< the origin's
    };
    std::vector<Exchange> exchanges{};  ///< before the client was answered
    std::vector<Exchange> afterwards{}; ///< after the client was answered
    Message answer{};                   ///< what the client received
    /// What other clients did while the origin held back its response to the first of the exchanges.
    std::vector<Observation> meanwhile{};
};

} // namespace Model
