#pragma once

#include <string>
#include <utility>
#include <vector>

/// A table as plain data: what a function of the proxy is asked, and what it must return.
namespace Plays
{

/// One call of the function.
struct TableRow
{
    int line = 0;
    /// What is given, by the names that the program knows (tests/asked/Question.h).
    std::vector<std::pair<std::string, std::string>> arguments;
    std::string asked;    ///< the same as the table says it, for a person
    std::string expected; ///< as the table says it, with its escapes
};

struct Table
{
    std::string function; ///< `isStorable`
    std::vector<TableRow> rows;
};

} // namespace Plays
