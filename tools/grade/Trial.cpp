// A tree is built, judged, and where the kit had trouble, judged again.
#include "tools/grade/Trial.h"

#include "tests/prove/Subject.h"
#include "tests/support/TemporaryFolder.h"

#include <algorithm>
#include <stdexcept>

namespace Grade
{

namespace
{

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

} // namespace

Trial::Trial(Builder& builder, const Proof::BaseTrees& bases, const Judge& judge)
    : _builder(builder), _bases(bases), _judge(judge)
{
}

Score Trial::of(const Built& built, const std::vector<PlannedTest>& tests, std::string& report)
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

/// A proxy may bring trouble about: then it comes again, and not with the reference.
void Trial::settleTrouble(
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

Score Trial::of(const Candidate& candidate, const std::vector<PlannedTest>& tests)
{
    const Support::TemporaryFolder folder("grade");
    const Built built = _builder.build(candidate, folder.path(), haveTable(tests));
    // The reference's file has been used instead, which is not the student's work.
    if (!built.errors.empty() || !built.limit.empty())
        return {};
    std::string report;
    return of(built, tests, report);
}

} // namespace Grade
