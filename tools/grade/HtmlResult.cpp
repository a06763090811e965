// The grade as a page for the student, which needs no other file and no network.
#include "tests/report/LadderSvg.h"
#include "tests/support/LabFolder.h"
#include "tools/grade/ResultFiles.h"

#include <sstream>

namespace Grade
{

namespace
{

using Plays::escapedMarkup;

constexpr std::string_view gradeStyle = R"(
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: .2rem 1rem .2rem 0; vertical-align: top; }
td.number { text-align: right; white-space: nowrap; }
pre { overflow-x: auto; padding: .5rem; border: 1px solid; }
.failed { font-weight: bold; }
)";

void addTests(std::ostream& out, const LabGrade& lab)
{
    out << "<table><tr><th>Test<th>Outcome<th>Points<th>Why</tr>\n";
    for (const TestRow& row : rowsOf(lab))
    {
        out << "<tr class=\"" << escapedMarkup(row.result.outcome) << "\"><td>"
            << escapedMarkup(row.planned.name) << "<td>" << escapedMarkup(outcomeOf(row))
            << "<td class=\"number\">" << row.points << " of " << row.planned.points << "<td>"
            << escapedMarkup(row.result.reason) << "</tr>\n";
    }
    out << "</table>\n";
    if (lab.withheld > 0)
        out << "<p>" << withheldIn(lab) << "</p>\n";
}

void addLab(std::ostream& out, const LabGrade& lab)
{
    out << "<h2>Lab " << lab.lab.text() << ": " << escapedMarkup(Plays::labFolder(lab.lab).title)
        << "</h2>\n<p>" << inPoints(lab.points()) << " of " << inPoints(lab.weight) << " points.";
    if (&lab.counted() == &lab.withReference)
        out << " This lab's bodies were put among those of the reference, because that gives more "
               "points than your "
               "own tree.";
    out << "</p>\n";
    for (const std::string& gap : lab.blank)
        out << "<p>Gap " << escapedMarkup(gap) << " is blank.</p>\n";
    if (!lab.blame.empty())
        out << "<p>With a right body of gap " << escapedMarkup(lab.blame)
            << ", every test of this lab passes.</p>\n";
    addTests(out, lab);
}

} // namespace

std::string pageOf(const Result& result)
{
    std::ostringstream out;
    out << "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>"
        << escapedMarkup(result.submission) << "</title>\n"
        << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>"
        << gradeStyle << "</style>\n<h1>" << inPoints(result.points()) << " of "
        << inPoints(result.most()) << " points</h1>\n";
    if (result.kept < 100)
        out << "<p>It was late: " << result.kept << " percent are kept.</p>\n";
    if (!result.reason.empty())
        out << "<p>" << escapedMarkup(result.reason) << "</p>\n";
    for (const auto& [file, error] : result.errors)
        out << "<p>" << escapedMarkup(file)
            << " does not compile; the starter's file was used:</p>\n<pre>" << escapedMarkup(error)
            << "</pre>\n";
    for (const LabGrade& lab : result.labs)
        addLab(out, lab);
    out << "</html>\n";
    return out.str();
}

} // namespace Grade
