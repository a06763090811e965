#pragma once

#include "tests/support/LabName.h"
#include "tools/grade/Builder.h"
#include "tools/grade/PointTable.h"

#include <map>
#include <string>
#include <vector>

namespace Grade
{

/// A test as the judge has listed it before anything was judged.
struct PlannedTest
{
    std::string name;
    Plays::LabName lab;
    int points = 0; ///< 0: a guard, or an optional test
    Visibility visibility = Visibility::shown;
    bool extra = false;              ///< one of the instructor's own
    bool table = false;              ///< it calls functions, and plays nothing
    std::vector<std::string> gaps{}; ///< their numbers, if it is about some
    bool optional = false;           ///< its gap may stay blank, and the table gives it no points
};

/// What the judge says about a test.
struct TestResult
{
    std::string outcome; ///< as Plays::wordFor says
    std::string reason;
    std::string verdict{}; ///< `CRASH`, `TIMEOUT`, `MEMLIMIT`, `DISKLIMIT`, `PROCLIMIT`; or empty

    bool givesPoints() const { return outcome == "passed" || outcome == "not-applicable"; }
};
using TestResults = std::map<std::string, TestResult>; ///< by the name of the test

/// The program that plays the plays. It is trusted, and puts each proxy into a box of its own.
class Judge
{
public:
    /// `program`: tests/judge. `build`: the folder with what it needs. `extra`: a folder with plays of the
    /// instructor's own, labN/NAME.play; empty: none. `only`: the names of the tests; empty: all.
    Judge(std::string program, std::string build, std::string extra, std::vector<std::string> only);

    /// How this machine keeps a proxy apart: `A: own processes, ...`. Throws std::runtime_error if that is too
    /// little.
    std::string rung() const;

    /// The tests of a lab, with the points and the visibility of the table. Throws std::runtime_error if the
    /// judge does not list them.
    std::vector<PlannedTest> plan(const Plays::LabName& lab, const PointTable& table) const;

    /// Judges a proxy by these tests. `report`: the judge's text for a reader is appended. Each test has a
    /// result; `trouble` if the judge has failed, or has come to no end.
    TestResults judge(
        const Built& built, const std::vector<PlannedTest>& tests, std::string& report) const;

private:
    std::vector<PlannedTest> listed(const std::vector<std::string>& options) const;

    std::string _program;
    std::string _build;
    std::string _extra;
    std::vector<std::string> _only;
};

} // namespace Grade
