// The grade in the small formats: one line for Autolab, a row for a spreadsheet, and GitHub's annotations
// and summary.
#include "tests/report/GitHubText.h"
#include "tests/support/LabFolder.h"
#include "tools/grade/ResultFiles.h"

#include <Poco/JSON/Parser.h>
#include <regex>
#include <sstream>

namespace Grade
{

using Plays::commandMessage;
using Plays::commandProperty;

std::string csvCell(const std::string& text)
{
    // A spreadsheet would take such a text for a formula.
    const bool isFormula =
        !text.empty() && std::string("=+-@\t\r").find(text[0]) != std::string::npos;
    const std::string safe = isFormula ? "'" + text : text;
    if (safe.find_first_of(",\"\r\n") == std::string::npos)
        return safe;
    return "\"" + std::regex_replace(safe, std::regex("\""), "\"\"") + "\"";
}

std::string csvRow(const std::string& student, const Poco::JSON::Object::Ptr& result)
{
    std::string row = csvCell(student);
    const std::vector<Plays::LabName> all = Plays::allLabs();
    row += "," + result->getValue<std::string>("verdict") + "," +
           inPoints(result->getValue<double>("points")) + "," +
           inPoints(result->getValue<double>("most"));
    std::map<std::string, Poco::JSON::Object::Ptr> labs;
    for (const auto& lab : *result->getArray("labs"))
        labs[lab.extract<Poco::JSON::Object::Ptr>()->getValue<std::string>("lab")] =
            lab.extract<Poco::JSON::Object::Ptr>();
    std::string blame;
    for (const Plays::LabName& lab : all)
    {
        row += ",";
        const auto found = labs.find(lab.text());
        if (found == labs.end())
            continue;
        row += inPoints(found->second->getValue<double>("points"));
        const std::string gap = found->second->getValue<std::string>("blame");
        blame += (blame.empty() || gap.empty() ? "" : "; ") + gap;
    }
    return row + "," + csvCell(blame) + "\r\n";
}

std::string csvOf(const Result& result)
{
    const auto parsed = Poco::JSON::Parser().parse(jsonOf(result));
    return csvRow(result.submission, parsed.extract<Poco::JSON::Object::Ptr>());
}

std::string autolabOf(const Result& result)
{
    Poco::JSON::Object scores;
    for (const LabGrade& lab : result.labs)
        scores.set("lab" + lab.lab.text(), lab.points() * result.kept / 100);
    Poco::JSON::Object object;
    object.set("scores", scores);
    std::ostringstream text;
    object.stringify(text);
    return text.str() + "\n";
}

std::string annotationsOf(const Result& result)
{
    std::string text;
    const std::regex place("starter/([^:\\s]+):([0-9]+):[0-9]+: error: ([^\n]*)");
    for (const auto& [file, error] : result.errors)
    {
        std::smatch match;
        if (std::regex_search(error, match, place))
            text += "::error file=starter/" + commandProperty(match[1]) +
                    ",line=" + match[2].str() +
                    ",title=The code does not compile::" + commandMessage(match[3]) + "\n";
    }
    for (const LabGrade& lab : result.labs)
    {
        for (const TestRow& row : rowsOf(lab))
        {
            if (row.result.outcome == "failed")
                text += "::error title=" + commandProperty(row.planned.name) +
                        "::" + commandMessage(row.result.reason) + "\n";
        }
    }
    return text;
}

std::string summaryOf(const Result& result)
{
    Plays::GitHubSummary summary;
    for (const LabGrade& lab : result.labs)
    {
        for (const TestRow& row : rowsOf(lab))
        {
            if (row.planned.optional)
                continue;
            summary.addTest(row.result.givesPoints());
            if (row.result.outcome == "failed")
                summary.addFailure(row.planned.name, row.result.reason);
        }
        summary.addLab(lab.lab.text(), inPoints(lab.points()) + " of " + inPoints(lab.weight));
    }
    return "## " + inPoints(result.points()) + " of " + inPoints(result.most()) + " points\n\n" +
           summary.text();
}

} // namespace Grade
