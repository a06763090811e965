// The page of a class. It needs no other file and no network.
#include "tests/report/LadderSvg.h"
#include "tests/support/KnownMistakes.h"
#include "tools/grade/ClassReport.h"
#include "tools/grade/ResultFiles.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace Grade
{

namespace
{

using Plays::escapedMarkup;
using Poco::JSON::Object;

constexpr std::string_view classStyle = R"(
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 80rem; margin: 2rem auto; padding: 0 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: .1rem .8rem .1rem 0; vertical-align: top; }
td.marks { white-space: nowrap; font-size: 0; }
td.marks span { display: inline-block; width: 6px; height: 14px; margin-right: 1px; }
.passed { background: #2a8a4a; } .failed { background: #d22; height: 7px !important; }
.not-filled-in { background: #e0a800; height: 4px !important; } .not-judged { background: #999; height: 2px !important; }
.trouble { background: #808; }
)";

/// The results of one lab, for every student who has handed it in.
struct LabOfClass
{
    std::vector<std::string> tests;
    std::map<std::string, std::map<std::string, std::string>> outcomes; ///< student, test, outcome
    std::map<std::string, int> blamed;                                  ///< how often, by gap

    std::set<std::string> failedBy(const std::string& student) const
    {
        std::set<std::string> names;
        for (const auto& [test, outcome] : outcomes.at(student))
        {
            if (outcome == "failed")
                names.insert(test);
        }
        return names;
    }
};

std::map<int, LabOfClass> labsOf(const ClassResults& results)
{
    std::map<int, LabOfClass> labs;
    for (const auto& [student, work] : results)
    {
        if (!work.result)
            continue;
        for (const auto& item : *work.result->getArray("labs"))
        {
            const auto lab = item.extract<Object::Ptr>();
            LabOfClass& all = labs[lab->getValue<int>("lab")];
            if (const auto gap = lab->getValue<std::string>("blame"); !gap.empty())
                ++all.blamed[gap];
            const bool first = all.tests.empty();
            for (const auto& each : *lab->getArray("tests"))
            {
                const auto test = each.extract<Object::Ptr>();
                const auto name = test->getValue<std::string>("name");
                if (first)
                    all.tests.push_back(name);
                all.outcomes[student][name] = test->getValue<std::string>("outcome");
            }
        }
    }
    return labs;
}

void addMap(std::ostream& out, const LabOfClass& lab)
{
    out << "<div class=\"wide\"><table>\n";
    for (const auto& [student, outcomes] : lab.outcomes)
    {
        std::size_t passed = 0;
        std::ostringstream marks;
        for (const std::string& test : lab.tests)
        {
            const auto found = outcomes.find(test);
            const std::string outcome = found == outcomes.end() ? "not-judged" : found->second;
            passed += outcome == "passed" ? 1U : 0U;
            marks << "<span class=\"" << escapedMarkup(outcome) << "\" title=\""
                  << escapedMarkup(test + ": " + outcome) << "\"></span>";
        }
        out << "<tr><th scope=\"row\">" << escapedMarkup(student) << "<td>" << passed << " of "
            << lab.tests.size() << " tests<td class=\"marks\">" << marks.str() << "</tr>\n";
    }
    out << "</table></div>\n";
}

/// Students who fail the same tests, and the known mistake that this looks like.
void addGroups(std::ostream& out, int number, const LabOfClass& lab)
{
    const auto mistakes = Plays::readKnownMistakes("tests/faults/patterns");
    const std::set<std::string> judged(lab.tests.begin(), lab.tests.end());
    std::map<std::set<std::string>, std::vector<std::string>> groups;
    for (const auto& [student, outcomes] : lab.outcomes)
    {
        if (auto failed = lab.failedBy(student); !failed.empty())
            groups[std::move(failed)].push_back(student);
    }
    if (groups.empty())
        return;
    out << "<h3>Students who fail the same tests</h3>\n<ul>\n";
    for (const auto& [failed, students] : groups)
    {
        out << "<li>";
        for (const std::string& student : students)
            out << (student == students.front() ? "" : ", ") << escapedMarkup(student);
        out << ": ";
        for (const std::string& test : failed)
            out << (test == *failed.begin() ? "" : ", ") << escapedMarkup(test);
        for (const auto& mistake : Plays::lookingLike(mistakes, number, failed, judged))
            out << "<br>It looks like: " << escapedMarkup(mistake.title);
        out << "</li>\n";
    }
    out << "</ul>\n";
}

void addHardTests(std::ostream& out, const LabOfClass& lab)
{
    std::string rows;
    for (const std::string& test : lab.tests)
    {
        const auto failing = std::ranges::count_if(lab.outcomes,
            [&test](const auto& student)
            {
                const auto found = student.second.find(test);
                return found == student.second.end() || found->second != "passed";
            });
        if (2 * static_cast<std::size_t>(failing) >= lab.outcomes.size())
            rows += "<li>" + escapedMarkup(test) + ": " + std::to_string(failing) + " of " +
                    std::to_string(lab.outcomes.size()) + " do not pass it</li>\n";
    }
    if (!rows.empty())
        out << "<h3>Tests that half of the class does not pass</h3>\n<ul>\n" << rows << "</ul>\n";
    if (lab.blamed.empty())
        return;
    out << "<h3>Gaps that are to blame</h3>\n<ul>\n";
    for (const auto& [gap, count] : lab.blamed)
        out << "<li>" << escapedMarkup(gap) << ": " << count << "</li>\n";
    out << "</ul>\n";
}

} // namespace

std::string classPageOf(const ClassResults& results)
{
    std::ostringstream out;
    out << "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>The "
           "class</title>\n"
        << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>"
        << classStyle
        << "</style>\n<h1>The class</h1>\n<div "
           "class=\"wide\"><table><tr><th>Student<th>Verdict<th>Points</tr>\n";
    for (const auto& [student, work] : results)
    {
        out << "<tr><th scope=\"row\">" << escapedMarkup(student) << "<td>" << work.verdict()
            << "<td>";
        if (work.result)
            out << inPoints(work.result->getValue<double>("points")) << " of "
                << inPoints(work.result->getValue<double>("most"));
        out << "</tr>\n";
    }
    out << "</table></div>\n";
    for (const auto& [number, lab] : labsOf(results))
    {
        out << "<h2>Lab " << number << "</h2>\n";
        addMap(out, lab);
        addGroups(out, number, lab);
        addHardTests(out, lab);
    }
    out << "</html>\n";
    return out.str();
}

} // namespace Grade
