// The grades of a class, as a table.
#include "tools/grade/ClassReport.h"

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
    std::string text =
        "student,verdict,points,most,lab 1,lab 2,lab 3,lab 4,lab 5,lab 6,lab 7,lab 8,blame\r\n";
    for (const auto& [student, work] : results)
    {
        if (work.result)
            text += csvRow(student, work.result);
        else // what was not handed in counts nothing; what was not graded has no points yet
            text += csvCell(student) + "," + work.verdict() +
                    (work.submission.empty() ? ",0,0" : ",,") + ",,,,,,,,,\r\n";
    }
    return text;
}

} // namespace Grade
