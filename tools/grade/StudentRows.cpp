// The rows of a table of students, in the order that its reader chooses.
#include "tools/grade/StudentRows.h"

#include "tests/report/LadderSvg.h"
#include "tools/grade/ResultFiles.h"

#include <algorithm>
#include <ostream>

namespace Grade
{

using Plays::escapedMarkup;

const std::string_view sortingButtons = R"(<p id="sorting" hidden>Students:
<button type="button" data-by="failed" aria-pressed="true">most failures first</button>
<button type="button" data-by="name" aria-pressed="false">by name</button>
<button type="button" data-by="points" aria-pressed="false">most points first</button></p>
)";

const std::string_view sortingScript = R"(<script>
const sorting = document.getElementById('sorting')
const nameOf = row => row.cells[0].textContent
sorting.hidden = false
sorting.addEventListener('click', event => {
    const by = event.target.dataset.by
    if (!by)
        return
    for (const button of sorting.querySelectorAll('button'))
        button.setAttribute('aria-pressed', button === event.target)
    for (const body of document.querySelectorAll('.students'))
        body.append(...[...body.rows].sort((a, b) =>
            (by === 'name' ? 0 : b.dataset[by] - a.dataset[by]) || nameOf(a).localeCompare(nameOf(b))))
})
</script>
)";

void addRows(std::ostream& out, std::vector<StudentRow> rows)
{
    std::ranges::stable_sort(rows, std::ranges::greater(), &StudentRow::failed);
    out << "<tbody class=\"students\">\n";
    for (const StudentRow& row : rows)
        out << "<tr data-failed=\"" << row.failed << "\" data-points=\"" << inPoints(row.points)
            << "\"><th scope=\"row\">" << escapedMarkup(row.student) << row.cells << "</tr>\n";
    out << "</tbody></table></div>\n";
}

} // namespace Grade
