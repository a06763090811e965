// The format that JUnit writes, as programs for continuous integration read it: a suite for each lab.
#include "tests/report/LadderSvg.h"
#include "tools/grade/ResultFiles.h"

#include <sstream>

namespace Grade
{

namespace
{

using Plays::escapedMarkup;

std::string elementFor(const TestRow& row)
{
    if (row.result.outcome == "passed")
        return "";
    return row.result.outcome == "failed"    ? "failure"
           : row.result.outcome == "trouble" ? "error"
                                             : "skipped";
}

std::string testcaseOf(const TestRow& row)
{
    const std::string& name = row.planned.name;
    const std::size_t slash = name.find('/');
    std::string text = "    <testcase classname=\"" + escapedMarkup(name.substr(0, slash)) +
                       "\" name=\"" + escapedMarkup(name.substr(slash + 1)) + "\" time=\"0\"";
    const std::string element = elementFor(row);
    if (element.empty())
        return text + "/>\n";
    const std::string reason = escapedMarkup(row.result.reason);
    if (element == "skipped") // it has no attributes
        return text + "><skipped>" + reason + "</skipped></testcase>\n";
    const std::string& verdict = row.result.verdict;
    return text + "><" + element + (verdict.empty() ? "" : " type=\"" + verdict + "\"") +
           " message=\"" + reason + "\"/></testcase>\n";
}

} // namespace

std::string junitOf(const Result& result)
{
    std::ostringstream text;
    text << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
    for (const LabGrade& lab : result.labs)
    {
        std::map<std::string, int> count;
        std::string cases;
        for (const TestRow& row : rowsOf(lab))
        {
            ++count[elementFor(row)];
            cases += testcaseOf(row);
        }
        const int tests = count[""] + count["failure"] + count["error"] + count["skipped"];
        text << "  <testsuite name=\"lab" << lab.lab.text() << "\" tests=\"" << tests
             << "\" failures=\"" << count["failure"] << "\" errors=\"" << count["error"]
             << "\" skipped=\"" << count["skipped"] << "\" time=\"0\">\n"
             << cases << "  </testsuite>\n";
    }
    text << "</testsuites>\n";
    return text.str();
}

} // namespace Grade
