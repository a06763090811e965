// The grade in lines of text.
#include "tests/support/Text.h"
#include "tools/grade/ResultFiles.h"

#include <cmath>
#include <sstream>

namespace Grade
{

namespace
{

std::string indented(const std::string& text, std::size_t mostLines)
{
    std::istringstream lines(text);
    std::string result;
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line) && count < mostLines; ++count)
        result += "    " + Plays::visible(line) + "\n";
    return result;
}

std::string textOf(const Score& score, int most)
{
    return score.judged ? std::to_string(score.points) + " of " + std::to_string(most)
                        : "not judged";
}

std::string textOf(const LabGrade& lab)
{
    std::ostringstream text;
    text << "\nLab " << lab.lab.text() << ": " << inPoints(lab.points()) << " of "
         << inPoints(lab.weight) << " points\n"
         << "    the student's own tree: " << textOf(lab.own, lab.most) << "\n";
    if (lab.withReference.judged)
        text << "    this lab's bodies among those of the reference: "
             << textOf(lab.withReference, lab.most) << "\n";
    for (const std::string& gap : lab.blank)
        text << "    gap " << gap << " is blank\n";
    if (!lab.blame.empty())
        text << "    With the reference's body of gap " << lab.blame
             << ", every test of the lab passes.\n";
    if (lab.withheld > 0)
        text << "    " << withheldIn(lab) << "\n";
    for (const TestRow& row : rowsOf(lab))
    {
        if (row.result.outcome == "failed")
            text << "    " << outcomeOf(row) << ": " << row.planned.name << ": "
                 << Plays::visible(row.result.reason) << "\n";
    }
    return text.str();
}

} // namespace

std::string inPoints(double points)
{
    std::ostringstream text;
    text << std::round(points * 100) / 100;
    return text.str();
}

std::string textOf(const Result& result)
{
    std::ostringstream text;
    text << "Submission: " << Plays::visible(result.submission) << "\n";
    for (const std::string& remark : result.remarks)
        text << "  " << Plays::visible(remark) << "\n";
    for (const auto& [file, error] : result.errors)
        text << "  " << Plays::visible(file) << " does not compile; the starter's was used:\n"
             << indented(error, 6);
    if (result.verdict != Result::Verdict::scored)
        text << (result.verdict == Result::Verdict::refused ? "Refused: " : "Not built: ")
             << Plays::visible(result.reason.substr(0, 2000)) << "\n";
    for (const LabGrade& lab : result.labs)
        text << textOf(lab);
    text << "\nTotal: " << inPoints(result.points()) << " of " << inPoints(result.most())
         << " points";
    if (result.kept < 100)
        text << " (late: " << result.kept << " percent are kept)";
    text << "\n";
    return text.str();
}

} // namespace Grade
