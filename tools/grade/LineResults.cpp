// The grade in the small formats: one line for Autolab, a row for a spreadsheet, and GitHub's annotations
// and summary.
#include "tools/grade/ResultFiles.h"

#include <Poco/JSON/Parser.h>
#include <regex>
#include <sstream>

namespace Grade
{

namespace
{

/// As GitHub's workflow commands want a message and a property.
std::string commandText(const std::string& text)
{
    std::string result;
    for (const char c : text)
        result += c == '%' ? "%25" : c == '\r' ? "%0D" : c == '\n' ? "%0A" : std::string(1, c);
    return result;
}

/// A cell of a table in Markdown.
std::string cell(const std::string& text)
{
    std::string result;
    for (const char c : text)
    {
        if (c == '<')
            result += "&lt;";
        else if (c == '|' || c == '`' || c == '\\' || c == '[' || c == ']')
            result += std::string("\\") + c;
        else
            result += c == '\n' || c == '\r' ? ' ' : c;
    }
    return result;
}

} // namespace

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
    row += "," + result->getValue<std::string>("verdict") + "," +
           inPoints(result->getValue<double>("points")) + "," +
           inPoints(result->getValue<double>("most"));
    std::map<int, Poco::JSON::Object::Ptr> labs;
    for (const auto& lab : *result->getArray("labs"))
        labs[lab.extract<Poco::JSON::Object::Ptr>()->getValue<int>("lab")] =
            lab.extract<Poco::JSON::Object::Ptr>();
    std::string blame;
    for (int lab = 1; lab <= 8; ++lab)
    {
        row += ",";
        if (!labs.contains(lab))
            continue;
        row += inPoints(labs[lab]->getValue<double>("points"));
        const std::string gap = labs[lab]->getValue<std::string>("blame");
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
        scores.set("lab" + std::to_string(lab.lab), lab.points() * result.kept / 100);
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
            text += "::error file=starter/" + commandText(match[1]) + ",line=" + match[2].str() +
                    ",title=The code does not compile::" + commandText(match[3]) + "\n";
    }
    for (const LabGrade& lab : result.labs)
    {
        for (const TestRow& row : rowsOf(lab))
        {
            if (row.outcome == "failed" && row.planned.visibility == Visibility::shown)
                text += "::error title=" + commandText(row.planned.name) +
                        "::" + commandText(row.reason) + "\n";
        }
    }
    return text;
}

std::string summaryOf(const Result& result)
{
    std::ostringstream text;
    text << "## " << inPoints(result.points()) << " of " << inPoints(result.most()) << " points\n\n"
         << "| lab | points | tests passed |\n|---|---|---|\n";
    std::string failures;
    for (const LabGrade& lab : result.labs)
    {
        std::size_t passed = 0;
        const std::vector<TestRow> rows = rowsOf(lab);
        for (const TestRow& row : rows)
        {
            passed += row.outcome == "passed" ? 1U : 0U;
            if (row.outcome == "failed" && row.planned.visibility == Visibility::shown)
                failures += "| " + cell(row.planned.name) + " | " + cell(row.reason) + " |\n";
        }
        text << "| " << lab.lab << " | " << inPoints(lab.points()) << " of " << lab.weight << " | "
             << passed << " of " << rows.size() << " |\n";
    }
    if (!failures.empty())
        text << "\n| failed | why |\n|---|---|\n" << failures;
    return text.str();
}

} // namespace Grade
