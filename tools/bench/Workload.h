#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace Bench
{

/// What is measured: a row of the comparison for each proxy.
struct Workload
{
    enum class Kind
    {
        load,      ///< as many requests as the proxy answers, for the time of a round
        firstByte, ///< one request after the other
        memory     ///< idle connections
    };
    enum class Unit
    {
        request,
        megabyte
    };

    std::string title;
    Kind kind;
    std::uint64_t size = 1024; ///< of the body
    bool hit = true;
    bool kept = true;    ///< the connection persists; otherwise each request has a new one
    int connections = 8; ///< of a load
    Unit unit = Unit::request;
    std::string language{}; ///< the Accept-Language of the requests; empty: they have none

    /// What the cost is called, and what a load's rate is called, as headings of columns.
    [[nodiscard]] std::string costName() const;
    [[nodiscard]] std::string rateName() const;
    /// The lines that `language` adds to a request, each with its CRLF.
    [[nodiscard]] std::string fields() const;
    /// The path at the origin, with a name that tells these responses from others of this size.
    [[nodiscard]] std::string path(const std::string& name) const;
};

std::vector<Workload> workloads();

} // namespace Bench
