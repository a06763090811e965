// Runs the judge, and reads what it has written.
#include "tools/grade/Judge.h"

#include "tests/support/Text.h"

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

/// Takes the lines of `judge --results`. Throws std::runtime_error if they are not complete.
void takeResults(const Ending& ending, TestResults& results)
{
    std::istringstream lines(ending.results);
    bool complete = false;
    for (std::string line; std::getline(lines, line);)
    {
        complete = line == "end";
        const std::vector<std::string> fields = Plays::tabbed(line);
        if (fields.size() >= 3)
            results[fields[0]] = {fields[1], fields.size() > 3 ? fields[3] : ""};
    }
    if (!complete || ending.status > 1)
        throw std::runtime_error("The judge has not come to an end: " + ending.output);
}

/// Trouble of the kit is no result. The functions of a proxy that does not link cannot be asked.
void complete(const PlannedTest& test, const Built& built, TestResults& results)
{
    const auto found = results.find(test.name);
    if (test.table && built.tables.empty())
        results[test.name] = {
            "failed", "The functions could not be called: the program does not link."};
    else if (found == results.end())
        throw std::runtime_error("The judge has said nothing about " + test.name + ".");
    else if (found->second.outcome == "trouble")
        throw std::runtime_error(test.name + ": " + found->second.reason);
}

} // namespace

Judge::Judge(std::string program, std::string build, std::string extra)
    : _program(std::move(program)), _build(std::move(build)), _extra(std::move(extra))
{
}

std::string Judge::rung() const
{
    const Ending ending = run({_program, "--rung"}, ofJudge, environment(_build));
    if (ending.status != 0)
        throw std::runtime_error("The judge does not say how it is boxed: " + ending.output);
    return ending.output.substr(0, ending.output.find('\n'));
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
        if (fields.size() < 3)
            mistakes += "\n" + line;
        else
            tests.push_back({fields[0], std::stoi(fields[1].substr(4)),
                fields[2] == "guard" ? 0 : std::stoi(fields[2])});
    }
    if (ending.status != 0)
        throw std::runtime_error("The judge does not list its tests:" + mistakes);
    return tests;
}

std::vector<PlannedTest> Judge::plan(int lab, const PointTable& table) const
{
    const std::string number = std::to_string(lab);
    std::vector<PlannedTest> tests = listed({"--tables", _program, "--lab", number});
    std::set<std::string> plays;
    for (const PlannedTest& play : listed({"--lab", number}))
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
    std::set<std::string> names;
    for (PlannedTest& test : tests)
    {
        if (!names.insert(test.name).second)
            throw std::runtime_error("Two tests are called " + test.name + ".");
        test.points = table.points(test.name, test.points);
        test.visibility = table.visibility(test.name);
    }
    return tests;
}

TestResults Judge::judge(const Built& built, const std::string& source,
    const std::vector<PlannedTest>& tests, std::string& report) const
{
    TestResults results;
    for (const bool extra : {false, true})
    {
        std::vector<std::string> words{_program, "--proxy", built.proxy, "--source", source,
            "--name", "the submission", "--results", "3"};
        if (extra)
            words.insert(words.end(), {"--plays", _extra});
        else if (!built.tables.empty())
            words.insert(words.end(), {"--tables", built.tables});
        const std::size_t withoutTests = words.size();
        for (const PlannedTest& test : tests)
        {
            if (test.extra == extra && !(test.table && built.tables.empty()))
                words.insert(words.end(), {"--test", test.name});
        }
        if (words.size() == withoutTests)
            continue;
        const Ending ending = run(words, ofJudge, environment(_build));
        report += ending.output;
        takeResults(ending, results);
    }
    for (const PlannedTest& test : tests)
        complete(test, built, results);
    return results;
}

} // namespace Grade
