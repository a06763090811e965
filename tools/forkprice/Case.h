#pragma once

#include <string>
#include <vector>

namespace ForkPrice
{

/// One row: a bare server (tools/bare) that serves each connection in one way.
struct Case
{
    std::string group; ///< the table that it is in
    std::string name;
    std::string way;              ///< as tools/bare calls it
    std::string linked = "plain"; ///< which of the programs: `plain`, `static` or `poco`
    int megabytes = 0;     ///< memory that the parent has touched before the first client comes
    std::string setting{}; ///< of the environment, as `NAME=value`; may be empty
    std::string memory = "small"; ///< its kind, as tools/bare calls it
};

/// All rows, in the order of the tables. The first one is what the others are compared with.
std::vector<Case> cases();

} // namespace ForkPrice
