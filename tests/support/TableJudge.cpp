// One table: the questions go into a file, the answers come from the program's standard output, a line
// for each.
#include "tests/support/TableJudge.h"

#include "tests/support/AnswerComparison.h"
#include "tests/support/Environment.h"
#include "tests/support/FailureKind.h"
#include "tests/support/GapPlaces.h"
#include "tests/support/Language.h"
#include "tests/support/ProxyProcess.h"
#include "tests/support/StackReport.h"
#include "tests/support/Table.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/Text.h"

#include <Poco/Exception.h>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

constexpr auto timeForTable = 60s; // the program itself ends a function that does not return
constexpr std::size_t mostPrinted = 4;
constexpr std::size_t mostWrongRows = 3;
// The words of tests/asked for a call that has not returned.
constexpr std::string_view notReturned = "did not return";
constexpr std::string_view notCalledAgain = "was not called again, as it did not return";
constexpr std::string_view crashMark = "crashed: ";
constexpr std::size_t leastCommon = 8; // bytes: of `method GET, target /`, but not of `60`

/// An answer, and the blank gaps that the function went on without.
struct Answered
{
    FunctionAnswer answer;
    std::string passedOver; ///< `7.2 freshnessLifetime;`
};

std::string questionsOf(const Table& table)
{
    std::string text;
    for (const TableRow& row : table.rows)
    {
        text += table.function;
        for (const auto& [name, value] : row.arguments)
            text += "\t" + name + "=" + visible(value);
        text += "\n";
    }
    return text;
}

std::vector<Answered> answersIn(const std::string& output)
{
    std::vector<Answered> answers;
    std::istringstream stream(output);
    for (std::string line; std::getline(stream, line);)
    {
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        if (first == std::string::npos || second == std::string::npos)
            continue;
        const auto nothing = [](std::string_view)
        {
            return std::nullopt;
        };
        std::string text;
        for (const char c : line.substr(first + 1, second - first - 1))
            text += c == '{' || c == '}' ? std::string("\\") + c : std::string(1, c);
        answers.push_back(
            {{line.substr(0, first), expand(text, nothing)}, line.substr(second + 1)});
    }
    return answers;
}

/// The last lines, each once: a row that fails like another one says the same.
std::vector<std::string> lastPrinted(const std::string& log)
{
    std::vector<std::string> lines;
    std::istringstream stream(log);
    for (std::string line; std::getline(stream, line);)
    {
        if (Support::isAboutStack(line) || std::ranges::find(lines, line) != lines.end())
            continue;
        if (lines.size() == mostPrinted)
            lines.erase(lines.begin());
        lines.push_back(line);
    }
    return lines;
}

/// What was expected, and what the function returned or did instead.
std::string told(const std::string& expected, const FunctionAnswer& answer)
{
    const std::string text = shown(answer);
    if (answer.kind != "ended")
        return english("expected %1, returned %2", {expected, text});
    if (text == notReturned)
        return english("expected %1, did not return", {expected});
    if (text == notCalledAgain)
        return english("expected %1, was not called again, as it did not return", {expected});
    if (text.starts_with(crashMark))
        return english("expected %1, crashed: %2", {expected, text.substr(crashMark.size())});
    return english("expected %1, %2", {expected, text});
}

/// What was asked, expected and returned.
WrongRow wrongRow(const TableRow& row, const FunctionAnswer& answer)
{
    Difference difference = differenceOf(row.expected, answer);
    const bool hasParts = answer.kind == "head" || answer.kind == "fields" ||
                          answer.kind == "set" ||
                          (answer.kind == "value" && difference.at >= leastCommon);
    if (hasParts)
        return {row.line, row.asked, "", std::move(difference)};
    return {row.line, row.asked, told(row.expected, answer), {}};
}

/// The gap that explains this answer; empty if there is none. A gap of a later lab, or half, explains
/// nothing: a right answer does not need it.
std::string blankGap(const Answered& answered, bool isRight, const Play& head)
{
    const std::string& own = head.gaps.front();
    std::istringstream gaps(answered.passedOver);
    std::string other = answered.answer.kind == "blank" ? answered.answer.text : "";
    for (std::string gap; std::getline(gaps, gap, ';');)
    {
        if (gapNumber(gap) == gapNumber(own))
            return gap;
        if (other.empty() && !isRight && labOfGap(gap) <= head.lab &&
            !head.notAwaited.contains(gapNumber(gap)))
            other = gap;
    }
    return other;
}

void compare(const CatalogEntry& entry, const std::vector<Answered>& answers, Result& result)
{
    const Table& table = *entry.table;
    const std::string& own = entry.play.gaps.front();
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
    {
        const TableRow& row = table.rows[i];
        const bool isRight = accepts(row.expected, answers[i].answer);
        if (answers[i].answer.kind == "misread")
            throw std::runtime_error(
                entry.play.file + ":" + std::to_string(row.line) + ": " + answers[i].answer.text);
        const std::string gap = blankGap(answers[i], isRight, entry.play);
        if (!gap.empty() && (result.gap.empty() || gapNumber(gap) == gapNumber(own)))
            result.gap = gap;
        if (isRight)
            continue;
        if (++wrong <= mostWrongRows)
            result.wrongRows.first.push_back(wrongRow(row, answers[i].answer));
        if (wrong == 1)
            result.line = row.line;
    }
    result.wrongRows.further = wrong - result.wrongRows.first.size();
    if (wrong > 0)
    {
        result.outcome = Outcome::Failed;
        result.reason = english(
            "%1() is wrong in %2 of %3.", {table.function, std::to_string(wrong),
                                              counted(table.rows.size(), "%1 row", "%1 rows")});
    }
    if (!result.gap.empty())
        result.outcome = Outcome::NotFilledIn;
}

/// Adds to each answer of a process that has crashed the place of the crash, and to the result the stack of
/// the first one.
void addCrashes(const std::string& program, const std::string& log, std::vector<Answered>& answers,
    Result& result)
{
    std::vector<Answered*> crashed;
    for (Answered& answered : answers)
    {
        if (answered.answer.kind == "ended" && answered.answer.text.starts_with(crashMark))
            crashed.push_back(&answered);
    }
    const std::vector<std::vector<std::string>> crashes = StackReport().crashesIn(program, log);
    // They are in the order of the rows, if none is missing.
    for (std::size_t i = 0; i < crashed.size() && crashes.size() == crashed.size(); ++i)
    {
        if (!crashes[i].empty())
            crashed[i]->answer.text += " in " + crashes[i].front();
    }
    if (!crashes.empty())
        result.stack = crashes.front();
}

/// Asks the program, and compares. Throws std::runtime_error, Poco::Exception.
void askProgram(const std::string& program, const CatalogEntry& entry, Result& result)
{
    const Support::TemporaryFolder folder("table");
    std::ofstream(folder.path() + "/questions") << questionsOf(*entry.table) << std::flush;
    Wire::EventLoop loop;
    Support::ProxyProcess process(loop, {.command = program,
                                            .arguments = {"{root}/questions"},
                                            .root = folder.path(),
                                            .cache = folder.path(),
                                            .home = folder.path(),
                                            .libraries = {Support::builtLibrary("stack")}});
    process.waitForEnd(timeForTable);
    const std::string trouble = process.end();
    if (!trouble.empty())
        throw std::runtime_error(trouble);
    std::vector<Answered> answers = answersIn(process.out().text());
    addCrashes(program, process.err().text(), answers, result);
    if (answers.size() == entry.table->rows.size())
        compare(entry, answers, result);
    else
    {
        result.outcome = Outcome::Failed;
        result.reason =
            process.ending().empty()
                ? english("The program that calls the functions did not end before it had answered "
                          "every row.")
                : english(
                      "The program that calls the functions %1 before it had answered every row.",
                      {process.ending()});
    }
    const bool crashed = !result.stack.empty();
    const bool hangs = std::ranges::any_of(answers, [](const Answered& each)
        { return each.answer.kind == "ended" && each.answer.text == notReturned; });
    if (result.outcome == Outcome::Failed)
        result.kind = kindOfFailure(process, hangs || process.ending().empty(), crashed);
    if (result.outcome != Outcome::Passed)
        result.lastLog = lastPrinted(process.err().text());
}

} // namespace

Result TableJudge::judge(const CatalogEntry& entry) const
{
    Result result;
    if (!std::filesystem::exists(_program))
    {
        result.outcome = Outcome::NotJudged;
        result.reason =
            english("%1, the program that calls the functions, could not be built", {_program});
        return result;
    }
    try
    {
        askProgram(_program, entry, result);
    }
    catch (const Poco::Exception& exception)
    {
        result.outcome = Outcome::Trouble;
        result.reason = exception.displayText();
    }
    catch (const std::runtime_error& exception)
    {
        result.outcome = Outcome::Trouble;
        result.reason = exception.what();
    }
    return result;
}

} // namespace Plays
