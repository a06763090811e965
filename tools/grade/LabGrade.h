#pragma once

#include "tools/grade/Judge.h"

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

/// Whether this test gives its points.
bool passed(const TestResults& results, const std::string& test);

/// The tests that cost something, or could: not the optional ones.
std::vector<PlannedTest> notPassed(
    const std::vector<PlannedTest>& tests, const TestResults& results);

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

} // namespace Grade
