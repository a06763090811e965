// The grades of a class, as a table.
#include "tools/grade/ClassReport.h"

#include "tests/support/LabFolder.h"
#include "tools/grade/ResultFiles.h"

namespace Grade
{

std::string StudentWork::verdict() const
{
    if (result)
        return result->getValue<std::string>("verdict");
    return submission.empty() ? "MISSING" : "GRADER_ERROR";
}

std::string gradesOf(const ClassResults& results)
{
    const std::vector<Plays::LabName> labs = Plays::allLabs();
    std::string text = "student,verdict,points,most";
    for (const Plays::LabName& lab : labs)
        text += ",lab " + lab.text();
    text += ",blame\r\n";
    for (const auto& [student, work] : results)
    {
        if (work.result)
            text += csvRow(student, work.result);
        else // what was not handed in counts nothing; what was not graded has no points yet
            text += csvCell(student) + "," + work.verdict() +
                    (work.submission.empty() ? ",0,0" : ",,") + std::string(labs.size() + 1, ',') +
                    "\r\n";
    }
    return text;
}

} // namespace Grade
