#pragma once

#include "tools/grade/Judge.h"
#include "tools/grade/StudentTree.h"

#include <map>
#include <string>
#include <vector>

namespace Grade
{

/// What one run of a lab's tests has given.
struct Score
{
    bool judged = false; ///< false: this tree was not needed, or could not be built
    int points = 0;
    TestResults tests;
};

/// The grade of one lab.
struct LabGrade
{
    Plays::LabName lab;
    std::vector<PlannedTest> tests;
    int most = 0;      ///< points that the tests give
    double weight = 0; ///< what the lab counts
    std::size_t withheld =
        0;               ///< how many tests are left out, because the student may not know them
    Score own;           ///< of the student's own tree
    Score withReference; ///< of this lab's bodies among those of the reference
    std::vector<std::string>
        blank; ///< the gaps that are as in the starter: `3.7 reply`, `4.5 use (optional)`
    /// The gap that is to blame: with the reference's body in its place, every test passes. Empty if
    /// there is none, or no single one.
    std::string blame;

    /// The better one of the two: a mistake in another lab costs nothing here.
    const Score& counted() const;

    /// What it counts for the total: a part of the weight.
    double points() const;
};

/// A lab before anything is judged: its tests, and what it counts.
LabGrade planned(const Plays::LabName& lab, const Judge& judge, const PointTable& table);

/// What these tests give in all, and with these results.
int pointsOf(const std::vector<PlannedTest>& tests);
int pointsOf(const std::vector<PlannedTest>& tests, const TestResults& results);

/// A test, with its result in the tree that counts.
struct TestRow
{
    const PlannedTest& planned;
    TestResult result; ///< `not-judged` if the judge says nothing
    int points;
};

/// `failed (CRASH)`, or the outcome alone.
std::string outcomeOf(const TestRow& row);

std::vector<TestRow> rowsOf(const LabGrade& lab);

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
    Result grade(const Submission& taken, std::vector<Plays::LabName> labs);

private:
    void judgeLab(LabGrade& grade, const Built& own, const gaps::Bodies& bodies, Result& result);
    Score judged(const Built& built, const std::vector<PlannedTest>& tests, std::string& report);
    Score judgedAgain(const LabGrade& grade, const Built& own);
    void settleTrouble(
        const Built& built, const std::vector<PlannedTest>& tests, TestResults& results);
    Candidate amongReference(int lab, const gaps::Bodies& bodies) const;
    Score judged(const Candidate& candidate, const std::vector<PlannedTest>& tests);
    std::string blameIn(const LabGrade& grade, const gaps::Bodies& bodies);

    Builder _builder;
    const Proof::BaseTrees& _bases;
    const Judge& _judge;
    const PointTable& _table;
};

} // namespace Grade
