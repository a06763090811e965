// Runs plays with a proxy and reports the results: the program behind `make check`. Linked with
// tests/box, it is `judge`, which runs proxies that nobody trusts. The tests are
// selected and counted before the first one runs, so that a run that ends early is noticed.
#include "tests/report/PlayDrawing.h"
#include "tests/report/ReportFiles.h"
#include "tests/support/Box.h"
#include "tests/support/Calibration.h"
#include "tests/support/CheckOptions.h"
#include "tests/support/Confinement.h"
#include "tests/support/Environment.h"
#include "tests/support/GapPlaces.h"
#include "tests/support/Interrupt.h"
#include "tests/support/KitFiles.h"
#include "tests/support/LabFolder.h"
#include "tests/support/Language.h"
#include "tests/support/LivePlay.h"
#include "tests/support/PlayGaps.h"
#include "tests/support/PlayTest.h"
#include "tests/support/Report.h"
#include "tests/support/ResultLines.h"
#include "tests/support/TableCatalog.h"
#include "tests/support/Text.h"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Timestamp.h>
#include <algorithm>
#include <cppunit/TestResult.h>
#include <cppunit/TestRunner.h>
#include <cppunit/extensions/TestFactoryRegistry.h>
#include <fstream>
#include <iostream>
#include <optional>
#include <set>

namespace
{

using namespace Plays;

constexpr int statusOfMisuse = 2;
constexpr int statusOfInterrupt = 130;

/// Returns the exit status: 1 if there is a play that cannot be played.
int list(const std::vector<CatalogEntry>& entries)
{
    int status = 0;
    for (const CatalogEntry& entry : entries)
    {
        const Play& play = entry.play;
        const std::string points = play.guard      ? "guard"
                                   : play.optional ? "optional"
                                                   : std::to_string(play.points);
        std::string gaps;
        for (const std::string& gap : play.gaps)
            gaps += (gaps.empty() ? "" : " ") + gapNumber(gap);
        std::cout << play.name << "\tlab " << play.labName().text() << "\t" << points << "\t"
                  << gaps << "\t" << (entry.fault.empty() ? play.title : entry.fault) << "\n";
        if (entry.fault.empty())
            continue;
        std::cerr << entry.fault << "\n";
        status = 1;
    }
    return status;
}

void writeSummary(
    const std::string& file, const std::vector<CatalogEntry>& entries, const Results& results)
{
    std::ofstream stream(file);
    for (const CatalogEntry& entry : entries)
    {
        const auto found = results.find(entry.play.name);
        if (found != results.end())
            stream << resultLine(entry.play, found->second);
    }
    if (!stream.flush())
        throw std::runtime_error(english("The summary cannot be written to %1.", {file}));
}

/// The programs and texts that this run and the next one use. std::nullopt if no proxy can change them.
std::optional<Support::KitFiles> filesToCompare(const CheckOptions& options)
{
    if (Support::Confinement::isComplete())
        return std::nullopt;
    const std::string build = Support::buildFolder();
    return Support::KitFiles({"Makefile", "tools", "tests", options.plays, build + "/tests/check",
        build + "/tests/clock.so", build + "/tests/stack.so", build + "/tools",
        build + "/obj/tools", build + "/obj/tests/check.o", build + "/obj/tests/support"});
}

/// The blank gaps of the labs that are tested, without the optional ones. With single tests there is nothing
/// to say about a lab.
std::vector<std::string> blankGaps(const CheckOptions& options,
    const std::vector<CatalogEntry>& entries, const std::set<std::string>& optional)
{
    const Selection& selection = options.selection;
    if (!selection.tests.empty())
        return {};
    const std::set<LabName> labs = labsOf(entries);
    std::vector<std::string> gaps = blankGapsIn(options.source);
    std::erase_if(gaps,
        [&](const std::string& gap)
        {
            const bool selected =
                selection.gaps.empty() || std::ranges::count(selection.gaps, gapNumber(gap)) > 0;
            return !selected || optional.contains(gapNumber(gap)) || !labs.contains(labNameOf(gap));
        });
    return gaps;
}

/// Stops the run after a test that has failed.
class StopAtFailure : public CppUnit::TestListener
{
public:
    StopAtFailure(CppUnit::TestResult& controller, const Results& results)
        : _controller(controller), _results(results)
    {
    }
    void endTest(CppUnit::Test* test) override
    {
        const auto* play = dynamic_cast<const PlayTest*>(test);
        if (play != nullptr && _results.at(play->entry().play.name).outcome == Outcome::Failed)
            _controller.stop();
    }

private:
    CppUnit::TestResult& _controller;
    const Results& _results;
};

/// Runs the tests of one lab, in the order of `entries`.
void runLab(
    const std::vector<CatalogEntry>& entries, const LabName& lab, CppUnit::TestResult& controller)
{
    CppUnit::TestRunner runner;
    const std::string suite = "lab" + std::to_string(lab.number);
    runner.addTest(CppUnit::TestFactoryRegistry::getRegistry(suite).makeTest());
    for (const CatalogEntry& entry : entries)
    {
        if (interrupted()) // CppUnit catches all exceptions of a test
            throw Interrupted();
        if (entry.play.labName() == lab && !controller.shouldStop())
            runner.run(controller, suite + "/" + entry.test());
    }
}

/// The one play among these. `otherwise`: the sentence for another number of them.
const CatalogEntry& onePlay(const std::vector<CatalogEntry>& entries, const std::string& otherwise)
{
    if (entries.size() != 1)
        throw std::runtime_error(otherwise);
    const CatalogEntry& entry = entries.front();
    if (!entry.fault.empty())
        throw std::runtime_error(entry.fault);
    if (entry.table)
        throw std::runtime_error(english(
            "%1 is a table: it calls a function, and sends no message.", {entry.play.name}));
    return entry;
}

/// Plays one play for a person who watches.
int watch(const CheckOptions& options, const std::vector<CatalogEntry>& entries,
    TestHarness::Settings settings)
{
    const CatalogEntry& entry =
        onePlay(entries, english("One play can be watched at a time, not %1. Name one, as in "
                                 "TEST=lab1/serves-a-text-file.",
                             {std::to_string(entries.size())}));
    const Terminal terminal;
    return playLive(entry, std::move(settings),
        {options.again, gapPlaces(options.source),
            {.width = terminal.width(), .words = terminal.wantsWords()}},
        options.step);
}

/// Plays one play for a picture in a book. It is drawn whether it passes or not.
int draw(const CheckOptions& options, const std::vector<CatalogEntry>& entries,
    TestHarness::Settings settings)
{
    const InEnglish files;
    const CatalogEntry& entry =
        onePlay(entries, english("One play can be drawn at a time, not %1. Name one, as in "
                                 "TEST=lab1/serves-a-text-file.",
                             {std::to_string(entries.size())}));
    const Result result = TestHarness(std::move(settings)).play(entry.play);
    std::ofstream stream(options.drawing);
    if (!(stream << playDrawing(entry.play, result)).flush())
        throw std::runtime_error("The picture cannot be written to " + options.drawing + ".");
    std::cout << entry.play.name << ": " << wordFor(result.outcome) << "\n";
    return 0;
}

void writeReport(const CheckOptions& options, const std::vector<CatalogEntry>& entries,
    const Results& results, const std::vector<std::string>& blank)
{
    const ResultSummary summary(entries, results, blank);
    {
        const InEnglish files;
        writeReportFiles(
            options.report, {options.name,
                                Poco::DateTimeFormatter::format(
                                    Poco::Timestamp(), Poco::DateTimeFormat::ISO8601_FORMAT),
                                entries, summary, {options.again, gapPlaces(options.source)}});
    }
    std::cout << "\n"
              << said("The report is in %1: report.html, report.json, report.xml (JUnit), and "
                      "summary.md and annotations.txt (GitHub).",
                     {options.report})
              << "\n";
}

int runAll(const CheckOptions& options, const std::vector<CatalogEntry>& entries,
    const std::set<std::string>& optional, TestHarness::Settings settings)
{
    const std::optional<Support::KitFiles> files = filesToCompare(options);
    Results results;
    TestHarness harness(std::move(settings));
    const TableJudge tables(options.tables);
    const Judges judges{harness, tables};
    const TestRegistration registration(entries, judges, results);
    const std::vector<std::string> blank = blankGaps(options, entries, optional);
    // A few tests have no pattern.
    const bool whole = options.selection.tests.empty() && options.selection.gaps.empty();
    Report report({options.name, options.source, options.again, whole ? options.mistakes : "",
                      blank, optional, options.all, options.quiet, options.stop},
        entries, results);
    CppUnit::TestResult controller;
    controller.addListener(&report);
    std::optional<ResultLines> lines;
    if (options.results != -1)
        controller.addListener(&lines.emplace(options.results, entries.size(), results));
    StopAtFailure stopping(controller, results);
    if (options.stop)
        controller.addListener(&stopping);

    report.begin();
    for (const LabName& lab : labsOf(entries))
    {
        runLab(entries, lab, controller);
        report.endLab(lab);
    }
    if (interrupted())
        throw Interrupted();
    const std::string changed = files ? files->changed() : "";
    if (lines && changed.empty())
        lines->finish();
    if (!options.summary.empty() && changed.empty())
        writeSummary(options.summary, entries, results);
    if (!options.report.empty() && changed.empty())
        writeReport(options, entries, results, blank);
    return report.finish(changed);
}

/// Returns the exit status: 1 if that is too little to judge.
int printRung(Support::Box& box)
{
    box.begin(true);
    std::cout << box.description() << "\n";
    return box.isEnough() ? 0 : 1;
}

int check(const CheckOptions& options)
{
    std::vector<CatalogEntry> catalog = readPlayCatalog(options.plays);
    if (!options.tables.empty())
        catalog = withTables(catalog, "tests/tables");
    if (options.seed)
        catalog = shuffled(std::move(catalog), *options.seed);
    const std::vector<CatalogEntry> entries = selected(catalog, options.selection);
    if (options.list)
    {
        return list(entries);
    }
    if (entries.empty())
        throw std::runtime_error(english("There are no plays in %1.", {options.plays}));

    catchInterrupts();
    if (Support::Box* box = Support::Box::installed())
        box->begin(options.unsafe);
    prepareThisProgram();
    TestHarness::Settings harness{.proxy = options.proxy,
        .limit = measuredLimit(Support::buildFolder() + "/tools/origin"),
        .fallingBack = gapsThatFallBack(options.source),
        .explains = !options.quiet,
        .logs = options.logs};
    if (!options.drawing.empty())
        return draw(options, entries, std::move(harness));
    return options.live ? watch(options, entries, std::move(harness))
                        : runAll(options, entries, optionalGaps(catalog), std::move(harness));
}

} // namespace

int main(int count, char** words)
{
    try
    {
        const CheckOptions options = readCheckOptions({words + 1, words + count});
        if (options.rung)
            return printRung(*Support::Box::installed());
        // A grade is in one language.
        if (Support::Box::installed() == nullptr)
            Language::speak(Support::environment("KIT_LANG"), Support::buildFolder() + "/locale");
        if (!options.help)
            return check(options);
        std::cout << checkHelp();
        return 0;
    }
    catch (const Interrupted&)
    {
        std::cerr << "\n" << said("Stopped. Nothing is left running.") << "\n";
        return statusOfInterrupt;
    }
    catch (const UsageError& error)
    {
        std::cerr << error.what() << "\nSee check --help.\n";
        return statusOfMisuse;
    }
    catch (const std::exception& error)
    {
        std::cerr << translated(error.what()) << "\n";
        return statusOfMisuse;
    }
}
