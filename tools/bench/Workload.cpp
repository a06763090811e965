// The rows of `make bench`.

#include "tools/bench/Workload.h"

namespace Bench
{

std::string Workload::costName() const
{
    if (kind == Kind::firstByte)
        return "us";
    if (kind == Kind::memory)
        return "KiB";
    return unit == Unit::megabyte ? "CPU us/MB" : "CPU us";
}

std::string Workload::rateName() const
{
    if (kind != Kind::load)
        return "";
    return unit == Unit::megabyte ? "MB/s" : "requests/s";
}

std::string Workload::fields() const
{
    return language.empty() ? "" : "Accept-Language: " + language + "\r\n";
}

std::string Workload::path(const std::string& name) const
{
    return "/" + std::to_string(size) + "/" + name;
}

std::vector<Workload> workloads()
{
    using Kind = Workload::Kind;
    constexpr std::uint64_t kilobyte = 1024;
    constexpr std::uint64_t megabyte = 1024 * kilobyte;
    return {
        {.title = "1 KB hit, kept connection", .kind = Kind::load},
        {.title = "1 KB hit, new connection", .kind = Kind::load, .kept = false},
        {.title = "64 KB hit, kept connection", .kind = Kind::load, .size = 64 * kilobyte},
        {.title = "64 KB hit, new connection",
            .kind = Kind::load,
            .size = 64 * kilobyte,
            .kept = false},
        {.title = "1 MB hit, kept connection", .kind = Kind::load, .size = megabyte},
        {.title = "100 MB hit, kept connection",
            .kind = Kind::load,
            .size = 100 * megabyte,
            .connections = 1,
            .unit = Workload::Unit::megabyte},
        {.title = "1 KB miss, kept connection", .kind = Kind::load, .hit = false},
        {.title = "1 KB miss, new connection", .kind = Kind::load, .hit = false, .kept = false},
        {.title = "First byte of a hit, kept connection", .kind = Kind::firstByte},
        {.title = "First byte of a hit, new connection", .kind = Kind::firstByte, .kept = false},
        {.title = "Memory of an idle connection", .kind = Kind::memory},
    };
}

} // namespace Bench
