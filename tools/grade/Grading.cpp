// From a submission to its grade.
#include "tools/grade/Grading.h"

#include "tests/prove/Subject.h"
#include "tests/support/PlayGaps.h"
#include "tests/support/TemporaryFolder.h"

#include <algorithm>

namespace Grade
{

namespace
{

constexpr int stateOfStarter = 1;

std::string nameOf(const gaps::Bodies::value_type& gap)
{
    return gap.first.text() + " " + gap.second.name;
}

bool passed(const TestResults& results, const std::string& test)
{
    const auto found = results.find(test);
    return found != results.end() && found->second.givesPoints();
}

/// The tests that cost something, or could: not the optional ones.
std::vector<PlannedTest> notPassed(
    const std::vector<PlannedTest>& tests, const TestResults& results)
{
    std::vector<PlannedTest> rest;
    std::ranges::copy_if(tests, std::back_inserter(rest),
        [&](const PlannedTest& test) { return !test.optional && !passed(results, test.name); });
    return rest;
}

std::vector<PlannedTest> troubled(const std::vector<PlannedTest>& tests, const TestResults& results)
{
    std::vector<PlannedTest> found;
    std::ranges::copy_if(tests, std::back_inserter(found),
        [&](const PlannedTest& test) { return results.at(test.name).outcome == "trouble"; });
    return found;
}

bool haveTable(const std::vector<PlannedTest>& tests)
{
    return std::ranges::any_of(tests, &PlannedTest::table);
}

/// The gaps; those that the most of these tests are about come first, as each costs a build.
std::vector<gaps::GapNumber> suspects(
    const gaps::Bodies& bodies, const std::vector<PlannedTest>& failed)
{
    std::map<std::string, int> named;
    for (const PlannedTest& test : failed)
    {
        for (const std::string& gap : test.gaps)
            ++named[gap];
    }
    std::vector<gaps::GapNumber> result;
    for (const auto& gap : bodies)
        result.push_back(gap.first);
    std::ranges::stable_sort(
        result, std::ranges::greater{}, [&named](const auto& gap) { return named[gap.text()]; });
    return result;
}

/// Notes the gaps of the lab that are as in the starter.
void noteBlank(LabGrade& grade, const StudentTree& student, const std::set<std::string>& optional)
{
    for (const auto& gap : student.bodiesOf(grade.lab))
    {
        if (student.blank.contains(gap.first))
            grade.blank.push_back(
                nameOf(gap) + (optional.contains(gap.first.text()) ? " (optional)" : ""));
    }
}

} // namespace

const Score& LabGrade::counted() const
{
    return withReference.points > own.points ? withReference : own;
}

double LabGrade::points() const
{
    return most == 0 ? 0 : weight * counted().points / most;
}

LabGrade planned(const Plays::LabName& lab, const Judge& judge, const PointTable& table)
{
    LabGrade grade;
    grade.lab = lab;
    grade.tests = judge.plan(lab, table);
    grade.most = pointsOf(grade.tests);
    grade.weight = table.weight(lab).value_or(grade.most);
    return grade;
}

int pointsOf(const std::vector<PlannedTest>& tests)
{
    int sum = 0;
    for (const PlannedTest& test : tests)
        sum += test.points;
    return sum;
}

int pointsOf(const std::vector<PlannedTest>& tests, const TestResults& results)
{
    int sum = 0;
    for (const PlannedTest& test : tests)
        sum += passed(results, test.name) ? test.points : 0;
    return sum;
}

std::vector<TestRow> rowsOf(const LabGrade& lab)
{
    std::vector<TestRow> rows;
    const TestResults& results = lab.counted().tests;
    for (const PlannedTest& planned : lab.tests)
    {
        const auto found = results.find(planned.name);
        const TestResult result =
            found == results.end() ? TestResult{"not-judged", ""} : found->second;
        rows.push_back({planned, result, result.givesPoints() ? planned.points : 0});
    }
    return rows;
}

std::string outcomeOf(const TestRow& row)
{
    const TestResult& result = row.result;
    return result.verdict.empty() ? result.outcome : result.outcome + " (" + result.verdict + ")";
}

double Result::points() const
{
    double sum = 0;
    for (const LabGrade& lab : labs)
        sum += lab.points();
    return sum * kept / 100;
}

double Result::most() const
{
    double sum = 0;
    for (const LabGrade& lab : labs)
        sum += lab.weight;
    return sum;
}

const gaps::GapTree& starterOf(const Proof::BaseTrees& bases)
{
    return bases.of(stateOfStarter).tree;
}

Grading::Grading(
    std::string kit, const Proof::BaseTrees& bases, const Judge& judge, const PointTable& table)
    : _builder(std::move(kit), bases), _bases(bases), _judge(judge), _table(table)
{
}

Score Grading::judged(
    const Built& built, const std::vector<PlannedTest>& tests, std::string& report)
{
    Score score;
    if (built.proxy.empty())
        return score;
    score.judged = true;
    score.tests = _judge.judge(built, tests, report);
    settleTrouble(built, tests, score.tests);
    score.points = pointsOf(tests, score.tests);
    return score;
}

/// Trouble of the kit is no result. But a proxy may bring it about: then it comes again, and not with
/// the reference.
void Grading::settleTrouble(
    const Built& built, const std::vector<PlannedTest>& tests, TestResults& results)
{
    std::vector<PlannedTest> left = troubled(tests, results);
    if (left.empty())
        return;
    std::string report;
    for (const auto& [name, result] : _judge.judge(built, left, report))
        results[name] = result;
    left = troubled(tests, results);
    if (left.empty())
        return;
    const Support::TemporaryFolder folder("grade");
    const Built reference =
        _builder.build({&_bases.of(Proof::allFilled)}, folder.path(), haveTable(left));
    const TestResults right = _judge.judge(reference, left, report);
    for (const PlannedTest& test : left)
    {
        TestResult& result = results[test.name];
        if (right.at(test.name).outcome == "trouble")
            throw std::runtime_error(test.name + ": " + result.reason);
        result = {"failed", "With this proxy the test cannot be played (" + result.reason +
                                "), and with the reference it can."};
    }
}

/// The reference with these bodies, and with the gaps of later labs as in the starter: they would hide
/// mistakes, as the end of a process closes what it has left open.
Candidate Grading::amongReference(int lab, const gaps::Bodies& bodies) const
{
    Candidate candidate{&_bases.of(lab + 1)};
    const gaps::GapTree& tree = candidate.base->tree;
    const gaps::SourceTree changed = tree.withBodies(
        [&bodies](const gaps::GapTree::Place& place) -> std::optional<std::string>
        {
            const auto body = bodies.find(place.gap->number);
            return body == bodies.end() ? std::nullopt : std::optional(body->second.text);
        });
    for (const auto& [path, file] : changed.files)
    {
        if (file.bytes != tree.files().files.at(path).bytes)
            candidate.changed[path] = file.bytes;
    }
    return candidate;
}

Score Grading::judged(const Candidate& candidate, const std::vector<PlannedTest>& tests)
{
    const Support::TemporaryFolder folder("grade");
    const Built built = _builder.build(candidate, folder.path(), haveTable(tests));
    // The reference's file has been used instead, which is not the student's work.
    if (!built.errors.empty() || !built.limit.empty())
        return {};
    std::string report;
    return judged(built, tests, report);
}

/// The score of the student's own tree, after another try of the tests that give no points in it.
Score Grading::judgedAgain(const LabGrade& grade, const Built& own)
{
    std::vector<PlannedTest> rest;
    std::ranges::copy_if(grade.tests, std::back_inserter(rest),
        [&](const PlannedTest& test) { return !passed(grade.own.tests, test.name); });
    std::string report;
    Score score = grade.own;
    for (const auto& [name, result] : judged(own, rest, report).tests)
        score.tests[name] = result;
    score.points = pointsOf(grade.tests, score.tests);
    return score;
}

std::string Grading::blameIn(const LabGrade& grade, const gaps::Bodies& bodies)
{
    const std::vector<PlannedTest> failed = notPassed(grade.tests, grade.withReference.tests);
    for (const gaps::GapNumber& gap : suspects(bodies, failed))
    {
        gaps::Bodies others = bodies;
        others.erase(gap);
        const Score score = judged(amongReference(grade.lab.number, others), failed);
        if (score.judged && notPassed(failed, score.tests).empty())
            return nameOf(*bodies.find(gap));
    }
    return "";
}

void Grading::judgeLab(
    LabGrade& grade, const Built& own, const gaps::Bodies& bodies, Result& result)
{
    grade.own = judged(own, grade.tests, result.report);
    if (bodies.empty() || notPassed(grade.tests, grade.own.tests).empty())
        return;
    const Candidate candidate = amongReference(grade.lab.number, bodies);
    // A student who has begun with the reference's bodies of the labs before has this very tree.
    const bool isSame = own.errors.empty() && candidate.isSameAs(own.from);
    grade.withReference = isSame ? judgedAgain(grade, own) : judged(candidate, grade.tests);
    if (grade.withReference.judged && !notPassed(grade.tests, grade.withReference.tests).empty())
        grade.blame = blameIn(grade, bodies);
}

Result Grading::grade(const Submission& taken, std::vector<Plays::LabName> labs)
{
    Result result;
    result.remarks = taken.remarks;
    if (!taken.refused.empty())
    {
        result.verdict = Result::Verdict::refused;
        result.reason = taken.refused;
        for (const Plays::LabName& lab : labs) // none of the points of each
            result.labs.push_back(planned(lab, _judge, _table));
        return result;
    }
    result.rung = _judge.rung();
    result.compilerRung = _builder.rung();
    const StudentTree student = StudentTree::of(starterOf(_bases), taken);
    result.remarks.insert(result.remarks.end(), student.mistakes.begin(), student.mistakes.end());
    for (const auto& [path, bytes] : student.changed)
        result.changed.push_back(path);
    const Support::TemporaryFolder folder("grade");
    const Built own =
        _builder.build({&_bases.of(stateOfStarter), student.changed}, folder.path(), true);
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
    const auto optional = Plays::optionalGaps(Plays::readPlayCatalog("tests/plays"));
    for (const Plays::LabName& lab : labs.empty() ? student.labsBegun() : labs)
    {
        LabGrade grade = planned(lab, _judge, _table);
        noteBlank(grade, student, optional);
        if (result.verdict != Result::Verdict::buildLimit)
            judgeLab(grade, own, student.bodiesOf(lab), result);
        result.labs.push_back(std::move(grade));
    }
    return result;
}

} // namespace Grade
