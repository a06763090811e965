// The rows of `make price-of-a-fork`.

#include "tools/forkprice/Case.h"

namespace ForkPrice
{

std::vector<Case> cases()
{
    const std::string ways = "A process for a connection";
    const std::string linking = "How the program is linked";
    const std::string memory = "What the parent has in its memory";
    return {
        {.group = ways, .name = "one process serves all", .way = "one"},
        {.group = ways, .name = "a thread per connection", .way = "thread"},
        {.group = ways, .name = "recycled after 100 connections", .way = "recycled"},
        {.group = ways, .name = "forked ahead", .way = "ahead"},
        {.group = ways, .name = "fork", .way = "fork"},
        {.group = ways, .name = "posix_spawn", .way = "spawn"},
        {.group = linking,
            .name = "fork, LD_BIND_NOW=1",
            .way = "fork",
            .setting = "LD_BIND_NOW=1"},
        {.group = linking, .name = "fork, static", .way = "fork", .linked = "static"},
        {.group = linking, .name = "fork, with Poco", .way = "fork", .linked = "poco"},
        {.group = linking, .name = "posix_spawn, static", .way = "spawn", .linked = "static"},
        {.group = linking, .name = "posix_spawn, with Poco", .way = "spawn", .linked = "poco"},
        {.group = memory, .name = "fork, 1 MB", .way = "fork", .megabytes = 1},
        {.group = memory, .name = "fork, 10 MB", .way = "fork", .megabytes = 10},
        {.group = memory, .name = "fork, 100 MB", .way = "fork", .megabytes = 100},
        {.group = memory, .name = "fork, 1,000 MB", .way = "fork", .megabytes = 1000},
        {.group = memory,
            .name = "fork, 100 MB in huge pages",
            .way = "fork",
            .megabytes = 100,
            .memory = "huge"},
        {.group = memory,
            .name = "fork, 100 MB, MADV_DONTFORK",
            .way = "fork",
            .megabytes = 100,
            .memory = "dontfork"},
        {.group = memory,
            .name = "fork, 100 MB, MAP_SHARED",
            .way = "fork",
            .megabytes = 100,
            .memory = "shared"},
        {.group = memory, .name = "forked ahead, 100 MB", .way = "ahead", .megabytes = 100},
        {.group = memory, .name = "posix_spawn, 100 MB", .way = "spawn", .megabytes = 100},
    };
}

} // namespace ForkPrice
