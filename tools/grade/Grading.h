#pragma once

#include "tools/grade/Result.h"
#include "tools/grade/StudentTree.h"
#include "tools/grade/Trial.h"

#include <string>
#include <vector>

namespace Grade
{

/// The tree that submissions are changes of.
const gaps::GapTree& starterOf(const Proof::BaseTrees& bases);

/// Grades submissions: takes one in, builds it, has it judged, and looks for the gap to blame.
class Grading
{
public:
    /// `kit`: the kit's folder, absolute. The others must outlive this object.
    Grading(std::string kit, const Proof::BaseTrees& bases, const Judge& judge,
        const PointTable& table);

    /// `labs`: empty: those, and of a lab in halves those halves, of which the submission has filled a
    /// gap. Throws std::runtime_error for what is not the submission's fault, Plays::Interrupted.
    Result grade(const Submission& taken, const std::vector<Plays::LabName>& labs);

private:
    /// Builds the student's own tree, and notes what has become of that.
    Built buildOwn(const StudentTree& student, const std::string& folder, Result& result);
    void refuse(
        const std::string& reason, const std::vector<Plays::LabName>& labs, Result& result) const;
    void judgeLab(
        LabGrade& grade, const Built& own, const gaps::Bodies& bodies, std::string& report);
    Score judgedAgain(const LabGrade& grade, const Built& own);

    Builder _builder;
    const Proof::BaseTrees& _bases;
    const Judge& _judge;
    const PointTable& _table;
    Trial _trial;
};

} // namespace Grade
