// From the results of tests to the points of a lab.
#include "tools/grade/LabGrade.h"

#include <algorithm>

namespace Grade
{

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

bool passed(const TestResults& results, const std::string& test)
{
    const auto found = results.find(test);
    return found != results.end() && found->second.givesPoints();
}

std::vector<PlannedTest> notPassed(
    const std::vector<PlannedTest>& tests, const TestResults& results)
{
    std::vector<PlannedTest> rest;
    std::ranges::copy_if(tests, std::back_inserter(rest),
        [&](const PlannedTest& test) { return !test.optional && !passed(results, test.name); });
    return rest;
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

} // namespace Grade
