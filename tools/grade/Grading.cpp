// From a submission to its grade.
#include "tools/grade/Grading.h"

#include "tests/support/PlayGaps.h"
#include "tests/support/TemporaryFolder.h"
#include "tools/grade/Blame.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace Grade
{

namespace
{

constexpr int stateOfStarter = 1;

/// Notes the gaps of the lab that are as in the starter.
void noteBlank(LabGrade& grade, const StudentTree& student, const std::set<std::string>& optional)
{
    for (const auto& gap : student.bodiesOf(grade.lab))
    {
        if (student.blank.contains(gap.first))
            grade.blank.push_back(
                numberAndName(gap) + (optional.contains(gap.first.text()) ? " (optional)" : ""));
    }
}

} // namespace

const gaps::GapTree& starterOf(const Proof::BaseTrees& bases)
{
    return bases.of(stateOfStarter).tree;
}

Grading::Grading(
    std::string kit, const Proof::BaseTrees& bases, const Judge& judge, const PointTable& table)
    : _builder(std::move(kit), bases), _bases(bases), _judge(judge), _table(table),
      _trial(_builder, bases, judge)
{
}

/// The score of the student's own tree, after another try of the tests that give no points in it.
Score Grading::judgedAgain(const LabGrade& grade, const Built& own)
{
    std::vector<PlannedTest> rest;
    std::ranges::copy_if(grade.tests, std::back_inserter(rest),
        [&](const PlannedTest& test) { return !passed(grade.own.tests, test.name); });
    std::string report;
    Score score = grade.own;
    for (const auto& [name, result] : _trial.of(own, rest, report).tests)
        score.tests[name] = result;
    score.points = pointsOf(grade.tests, score.tests);
    return score;
}

void Grading::judgeLab(
    LabGrade& grade, const Built& own, const gaps::Bodies& bodies, std::string& report)
{
    grade.own = _trial.of(own, grade.tests, report);
    if (bodies.empty() || notPassed(grade.tests, grade.own.tests).empty())
        return;
    const Candidate candidate = amongReference(_bases, grade.lab.number, bodies);
    // A student who has begun with the reference's bodies of the labs before has this very tree.
    const bool isSame = own.errors.empty() && candidate.isSameAs(own.from);
    grade.withReference = isSame ? judgedAgain(grade, own) : _trial.of(candidate, grade.tests);
    if (grade.withReference.judged && !notPassed(grade.tests, grade.withReference.tests).empty())
        grade.blame = blameIn(grade, bodies, _bases, _trial);
}

Built Grading::buildOwn(const StudentTree& student, const std::string& folder, Result& result)
{
    Built own = _builder.build({&_bases.of(stateOfStarter), student.changed}, folder, true);
    result.errors = own.errors;
    if (!own.limit.empty())
    {
        result.verdict = Result::Verdict::buildLimit;
        result.reason = own.limit;
    }
    else if (own.proxy.empty())
    {
        result.verdict = Result::Verdict::buildFailed;
        result.reason = own.linkError;
    }
    return own;
}

void Grading::refuse(
    const std::string& reason, const std::vector<Plays::LabName>& labs, Result& result) const
{
    result.verdict = Result::Verdict::refused;
    result.reason = reason;
    for (const Plays::LabName& lab : labs) // none of the points of each
        result.labs.push_back(planned(lab, _judge, _table));
}

Result Grading::grade(const Submission& taken, const std::vector<Plays::LabName>& labs)
{
    Result result;
    result.remarks = taken.remarks;
    if (!taken.refused.empty())
    {
        refuse(taken.refused, labs, result);
        return result;
    }
    result.rung = _judge.rung();
    result.compilerRung = _builder.rung();
    const StudentTree student = StudentTree::of(starterOf(_bases), taken);
    result.remarks.insert(result.remarks.end(), student.mistakes.begin(), student.mistakes.end());
    for (const auto& [path, bytes] : student.changed)
        result.changed.push_back(path);
    const Support::TemporaryFolder folder("grade");
    const Built own = buildOwn(student, folder.path(), result);
    const auto optional = Plays::optionalGaps(Plays::readPlayCatalog("tests/plays"));
    for (const Plays::LabName& lab : labs.empty() ? student.labsBegun() : labs)
    {
        LabGrade& grade = result.labs.emplace_back(planned(lab, _judge, _table));
        noteBlank(grade, student, optional);
        if (result.verdict != Result::Verdict::buildLimit)
            judgeLab(grade, own, student.bodiesOf(lab), result.report);
    }
    return result;
}

} // namespace Grade
