#pragma once

#include "tools/grade/LabGrade.h"

#include <map>
#include <string>
#include <vector>

namespace Grade
{

/// What has become of a submission.
struct Result
{
    enum class Verdict
    {
        scored,
        buildFailed, ///< nothing of it can be linked
        buildLimit,  ///< the compiler took too long
        refused      ///< it was not even compiled
    };
    Verdict verdict = Verdict::scored;
    std::string rung;         ///< how the proxy was kept apart (Judge::rung)
    std::string compilerRung; ///< the same for the compiler
    std::string reason;       ///< why, if it is not scored
    std::string submission;   ///< as the instructor named it
    std::string fingerprint;  ///< of all that the grade depends on
    std::vector<std::string>
        changed; ///< the files that were taken because they differ from the starter
    std::vector<std::string> remarks;
    std::map<std::string, std::string> errors; ///< what the compiler says, by file
    std::vector<LabGrade> labs;
    std::string report; ///< the judge's words about the student's own tree
    int kept = 100;     ///< percent of the points: less if it was late

    double points() const; ///< after what is lost for being late
    double most() const;
};

} // namespace Grade
