#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace Grade
{

/// A student's row, and what the rows can be sorted by.
struct StudentRow
{
    std::string student;
    std::size_t failed = 0; ///< tests that do not pass
    double points = 0;
    std::string cells; ///< those behind the name, in HTML
};

/// Ends a table with these rows, most failures first.
void addRows(std::ostream& out, std::vector<StudentRow> rows);

/// Buttons that sort the rows of all such tables, and what is behind them, for the end of the page. Without a
/// script, there are no buttons, and the rows stay in the order of the page.
extern const std::string_view sortingButtons;
extern const std::string_view sortingScript;

} // namespace Grade
