// Runs the judge, and reads what it has written.
#include "tools/grade/Judge.h"

#include "tests/support/Text.h"
#include "tools/gaps/Lines.h"

#include <Poco/String.h>
#include <algorithm>
#include <cstdlib>
#include <set>
#include <sstream>
#include <stdexcept>

namespace Grade
{

namespace
{

using namespace std::chrono_literals;

/// The judge itself ends every wait for a proxy; this is for trouble of its own.
constexpr Limits ofJudge{1800s, 0, 0, 1UL << 20U, true};

constexpr int statusOfTooLittle = 1; // of judge --rung

std::vector<std::string> environment(const std::string& build)
{
    std::vector<std::string> result{"PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL=C",
        "HOME=/tmp", "BUILD=" + build, "NO_COLOR=1"};
    for (const char* name : {"TMPDIR", "KIT_NO_NAMESPACE", "KIT_NO_NETWORK_NAMESPACE",
             "KIT_NO_LANDLOCK", "TIME_FACTOR"})
    {
        if (const char* value = std::getenv(name))
            result.push_back(std::string(name) + "=" + value);
    }
    return result;
}

/// Takes the lines of `judge --results`. One that was being written when the judge ended is no result.
void takeResults(const Ending& ending, TestResults& results)
{
    std::istringstream lines(ending.results);
    for (std::string line; std::getline(lines, line) && !lines.eof();)
    {
        std::vector<std::string> fields = Plays::tabbed(line);
        if (fields.size() < 3)
            continue;
        fields.resize(5); // the last ones may be empty
        results[fields[0]] = {fields[1], fields[3], fields[4]};
    }
}

/// The lab that the judge has written as `3` or `7a`.
Plays::LabName labCalled(const std::string& text)
{
    const std::size_t digits = text.find_first_not_of("0123456789");
    return {std::stoi(text), digits == std::string::npos ? "" : text.substr(digits)};
}

/// The result of a test of which the judge has said nothing.
TestResult missing(const Ending& ending)
{
    if (ending.outOfTime)
        return {"failed", "The tests of the lab took more than half an hour together.", "TIMEOUT"};
    return {"trouble", "The judge has not come to an end: " + ending.output};
}

} // namespace

Judge::Judge(
    std::string program, std::string build, std::string extra, std::vector<std::string> only)
    : _program(std::move(program)), _build(std::move(build)), _extra(std::move(extra)),
      _only(std::move(only))
{
}

std::string Judge::rung() const
{
    const Ending ending = run({_program, "--rung"}, ofJudge, environment(_build));
    std::string rung = ending.output.substr(0, ending.output.find('\n'));
    if (ending.status == statusOfTooLittle)
        throw std::runtime_error(
            "This machine cannot confine a proxy (" + rung +
            "). Use another one, or a container that permits user namespaces.");
    if (ending.status != 0)
        throw std::runtime_error("The judge does not say how it is boxed: " + ending.output);
    return rung;
}

std::vector<PlannedTest> Judge::listed(const std::vector<std::string>& options) const
{
    std::vector<std::string> words{_program, "--list"};
    words.insert(words.end(), options.begin(), options.end());
    const Ending ending = run(words, ofJudge, environment(_build));
    std::vector<PlannedTest> tests;
    std::string mistakes;
    std::istringstream lines(ending.output);
    for (std::string line; std::getline(lines, line);)
    {
        const std::vector<std::string> fields = Plays::tabbed(line);
        if (fields.size() < 4)
        {
            mistakes += "\n" + line;
            continue;
        }
        PlannedTest& test = tests.emplace_back();
        test.name = fields[0];
        test.lab = labCalled(fields[1].substr(4));
        test.points = std::atoi(fields[2].c_str()); // `guard`, `optional`: 0
        test.optional = fields[2] == "optional";
        test.gaps = gaps::wordsOf(fields[3]);
    }
    if (ending.status != 0)
        throw std::runtime_error("The judge does not list its tests:" + mistakes);
    return tests;
}

std::vector<PlannedTest> Judge::plan(const Plays::LabName& lab, const PointTable& table) const
{
    std::vector<PlannedTest> tests = listed({"--tables", _program, "--lab", lab.text()});
    std::set<std::string> plays;
    for (const PlannedTest& play : listed({"--lab", lab.text()}))
        plays.insert(play.name);
    for (PlannedTest& test : tests)
        test.table = !plays.contains(test.name);
    if (!_extra.empty())
    {
        for (PlannedTest& test : listed({"--plays", _extra}))
        {
            test.extra = true;
            if (test.lab == lab)
                tests.push_back(std::move(test));
        }
    }
    if (!_only.empty())
        std::erase_if(tests,
            [this](const PlannedTest& test) { return std::ranges::count(_only, test.name) == 0; });
    for (const std::string& name : _only)
    {
        if (lab.half.empty() && name.starts_with("lab" + lab.text() + "/") &&
            std::ranges::count(tests, name, &PlannedTest::name) == 0)
            throw std::runtime_error("There is no test " + name + ".");
    }
    std::set<std::string> names;
    for (PlannedTest& test : tests)
    {
        if (!names.insert(test.name).second)
            throw std::runtime_error("Two tests are called " + test.name + ".");
        test.points = table.points(test.name, test.points);
        test.optional = test.optional && test.points == 0;
        test.visibility = table.visibility(test.name);
    }
    return tests;
}

TestResults Judge::judge(
    const Built& built, const std::vector<PlannedTest>& tests, std::string& report) const
{
    TestResults results;
    for (const bool extra : {false, true})
    {
        std::vector<std::string> words{_program, "--proxy", built.proxy, "--source", built.source,
            "--name", "the submission", "--all", "--results", "3"};
        if (extra)
            words.insert(words.end(), {"--plays", _extra});
        else if (!built.tables.empty())
            words.insert(words.end(), {"--tables", built.tables});
        std::vector<std::string> names;
        for (const PlannedTest& test : tests)
        {
            if (test.extra == extra && !(test.table && built.tables.empty()))
                names.push_back(test.name);
        }
        if (names.empty())
            continue;
        for (const std::string& name : names)
            words.insert(words.end(), {"--test", name});
        const Ending ending = run(words, ofJudge, environment(_build));
        // The folder of the build exists no more when somebody reads this.
        report += Poco::replace(ending.output, built.source + "/", std::string("starter/"));
        takeResults(ending, results);
        for (const std::string& name : names)
            results.try_emplace(name, missing(ending));
    }
    for (const PlannedTest& test : tests)
        results.try_emplace(test.name,
            TestResult{"failed", "The functions could not be called: the program does not link."});
    return results;
}

} // namespace Grade
