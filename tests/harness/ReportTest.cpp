// From a folder of plays to the report that a student reads: order, selection, outcomes, points,
// last line and exit status.
#include "tests/support/Report.h"
#include "tests/support/Assertions.h"
#include "tests/support/CheckOptions.h"
#include "tests/support/FailureText.h"
#include "tests/support/GapPlaces.h"
#include "tests/support/LabFolder.h"
#include "tests/support/PlayCatalog.h"
#include "tests/support/TemporaryFolder.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>

namespace Plays
{

namespace
{

namespace fs = std::filesystem;

/// Captures everything that is printed to standard output while the object lives.
class Captured
{
public:
    Captured() : _before(std::cout.rdbuf(_stream.rdbuf())) {}
    ~Captured() { std::cout.rdbuf(_before); }
    Captured(const Captured&) = delete;
    Captured& operator=(const Captured&) = delete;

    [[nodiscard]] std::string text() const { return _stream.str(); }

private:
    std::ostringstream _stream;
    std::streambuf* _before;
};

CatalogEntry entry(const std::string& name, int points)
{
    CatalogEntry result;
    result.play.name = name;
    result.play.file = "tests/plays/" + name + ".play";
    result.play.lab = 77; // a lab without a hand-out
    result.play.title = "Title of " + name;
    result.play.points = points;
    result.play.guard = points == 0;
    return result;
}

Result outcome(Outcome outcome, const std::string& reason = "", const std::string& gap = "")
{
    Result result;
    result.outcome = outcome;
    result.reason = reason;
    result.gap = gap;
    return result;
}

std::string names(const std::vector<CatalogEntry>& entries)
{
    std::string text;
    for (const CatalogEntry& each : entries)
        text += (text.empty() ? "" : " ") + each.play.name;
    return text;
}

} // namespace

class ReportTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ReportTest);
    CPPUNIT_TEST(neededPlaysComeFirst);
    CPPUNIT_TEST(aPlayWithAMistakeStaysInTheCount);
    CPPUNIT_TEST(testsAreChosenByNameOrBeginning);
    CPPUNIT_TEST(testsAreChosenByGap);
    CPPUNIT_TEST(anUnknownLabOrTestIsReported);
    CPPUNIT_TEST(theStatusIsZeroIfAllTestsPassed);
    CPPUNIT_TEST(threeFailuresAreShownInFull);
    CPPUNIT_TEST(failuresThatAreAlikeAreShownOnce);
    CPPUNIT_TEST(manyMarksHaveLinesOfTheirOwn);
    CPPUNIT_TEST(oneReasonForManyTestsIsGivenOnce);
    CPPUNIT_TEST(aTestThatDoesNotApplyGivesItsPoints);
    CPPUNIT_TEST(blankGapsAreCounted);
    CPPUNIT_TEST(aTestWaitsForTheGapThatItIsAbout);
    CPPUNIT_TEST(anUntouchedStarterIsABeginning);
    CPPUNIT_TEST(aStudentWhoHasBegunIsToldTheNextGap);
    CPPUNIT_TEST(anEarlierLabComesFirst);
    CPPUNIT_TEST(theHandOutMayRecommendAnotherOrder);
    CPPUNIT_TEST(aLostGuardCostsAPoint);
    CPPUNIT_TEST(troubleInTheKitIsNotAFailure);
    CPPUNIT_TEST(aTestThatDidNotRunIsReported);
    CPPUNIT_TEST(aFailureSaysWhatToDo);
    CPPUNIT_TEST(aLabHasTheTitleOfItsHandOut);
    CPPUNIT_TEST(aFailureNamesGapsThatAreBlank);
    CPPUNIT_TEST(optionsAreChecked);
    CPPUNIT_TEST(wordsAfterTwoHyphensAreTheCommand);
    CPPUNIT_TEST(aLabWithABlankGapNeverHasAllItsPoints);
    CPPUNIT_TEST(aLabIsCompleteWithoutWhatIsOptional);
    CPPUNIT_TEST(eachHalfOfALabHasPointsOfItsOwn);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override { _folder = std::make_unique<Support::TemporaryFolder>(); }
    void tearDown() override { _folder.reset(); }

private:
    void write(const std::string& name, const std::string& text) const
    {
        fs::create_directories(fs::path(_folder->path() + "/" + name).parent_path());
        std::ofstream(_folder->path() + "/" + name) << text;
    }
    void writePlay(const std::string& name, const std::string& more = "") const
    {
        write(name + ".play",
            "title x\nspec y\npoints 1\n" + more + "A>B  GET / HTTP/1.1\nA>B\nB>A  HTTP/1.1 200\n");
    }

    /// The report on these results; its exit status goes into `_status`.
    std::string reported(const std::vector<CatalogEntry>& entries, const Results& results,
        const std::vector<std::string>& blank = {})
    {
        const Captured captured;
        ReportSettings settings;
        settings.name = "mine";
        settings.source = _folder->path();
        settings.again = " SRC=mine";
        settings.blank = blank;
        Report report(settings, entries, results);
        report.begin();
        for (const LabName& lab : labsOf(entries))
            report.endLab(lab);
        _status = report.finish();
        return captured.text();
    }

    void neededPlaysComeFirst()
    {
        writePlay("lab10/a");
        writePlay("lab2/a", "needs lab2/c\n");
        writePlay("lab2/b");
        writePlay("lab2/c", "needs lab1/z\n");
        writePlay("lab1/z");
        write("lab1/notes.txt", "no play");
        CPPUNIT_ASSERT_EQUAL(std::string("lab1/z lab2/c lab2/a lab2/b lab10/a"),
            names(readPlayCatalog(_folder->path())));
    }
    void aPlayWithAMistakeStaysInTheCount()
    {
        write("lab1/bad.play", "title x\nB jumps\n");
        writePlay("lab1/early", "needs lab2/late\n");
        writePlay("lab1/lonely", "needs lab1/nobody\n");
        writePlay("lab2/late");
        const std::vector<CatalogEntry> entries = readPlayCatalog(_folder->path());
        CPPUNIT_ASSERT_EQUAL(std::size_t{4}, entries.size());
        Support::assertContains(entries[0].fault, "lab1/bad.play:2: unknown directive `B jumps`");
        Support::assertContains(entries[1].fault, "a play of a later lab");
        Support::assertContains(entries[2].fault, "needs lab1/nobody, which is not a play");
    }
    void testsAreChosenByNameOrBeginning()
    {
        for (const char* name : {"lab1/serves", "lab1/serves-more", "lab2/keeps", "lab2/serves"})
            writePlay(name);
        const std::vector<CatalogEntry> all = readPlayCatalog(_folder->path());
        const auto by = [&](const Selection& selection)
        {
            return names(selected(all, selection));
        };
        CPPUNIT_ASSERT_EQUAL(std::string("lab1/serves"), by({{}, {"lab1/serves"}}));
        CPPUNIT_ASSERT_EQUAL(std::string("lab1/serves lab1/serves-more"), by({{}, {"lab1/s"}}));
        CPPUNIT_ASSERT_EQUAL(std::string("lab2/keeps"), by({{}, {"keeps"}}));
        CPPUNIT_ASSERT_EQUAL(std::string("lab2/serves"), by({{{2}}, {"serves"}}));
        CPPUNIT_ASSERT_EQUAL(std::string("lab2/keeps lab2/serves"), by({{{2}}, {}}));
    }
    void testsAreChosenByGap()
    {
        writePlay("lab1/a", "gap 1.1 listen\n");
        writePlay("lab2/b", "gap 1.1 listen\ngap 2.1 connect\n");
        writePlay("lab2/c", "gap 2.10 send\n");
        const std::vector<CatalogEntry> all = readPlayCatalog(_folder->path());
        const auto by = [&](const Selection& selection)
        {
            return names(selected(all, selection));
        };
        CPPUNIT_ASSERT_EQUAL(std::string("lab1/a lab2/b"), by({.gaps = {"1.1"}}));
        CPPUNIT_ASSERT_EQUAL(std::string("lab2/b"), by({.gaps = {"2.1"}}));
        CPPUNIT_ASSERT_EQUAL(std::string("lab2/b lab2/c"), by({.gaps = {"2.1", "2.10"}}));
        CPPUNIT_ASSERT_EQUAL(std::string("lab2/b"), by({.labs = {{2}}, .gaps = {"1.1"}}));
        const auto messageFor = [&](const Selection& selection)
        {
            return Support::messageOf([&] { selected(all, selection); });
        };
        CPPUNIT_ASSERT_EQUAL(
            std::string("There is no test about a gap 2.7. There are tests about:\n"
                        "    2.1 connect\n    2.10 send"),
            messageFor({.gaps = {"2.7"}}));
        CPPUNIT_ASSERT_EQUAL(std::string("There is no test about a gap 9. There are tests about:\n"
                                         "    1.1\n    2.1 to 2.10"),
            messageFor({.gaps = {"9"}}));
        CPPUNIT_ASSERT_EQUAL(std::string("There is no gap 02.010. Gap 2.10 is send."),
            messageFor({.gaps = {"02.010"}}));
        CPPUNIT_ASSERT_EQUAL(std::string("lab2/b"), by({.gaps = {"2.1", "connect"}}));
        CPPUNIT_ASSERT_EQUAL(std::string("These labs have no test about this gap."),
            messageFor({.labs = {{1}}, .gaps = {"2.1"}}));
    }
    void anUnknownLabOrTestIsReported()
    {
        writePlay("lab1/serves-a-file");
        writePlay("lab2/keeps-a-copy");
        const std::vector<CatalogEntry> all = readPlayCatalog(_folder->path());
        Support::assertContains(Support::messageOf(
                                    [&] {
                                        selected(all, {{{7}}, {}});
                                    }),
            "The labs with tests are: 1, 2.");
        Support::assertContains(Support::messageOf(
                                    [&] {
                                        selected(all, {{}, {"lab1/serve-the-file"}});
                                    }),
            "nearest names are:\n    lab1/serves-a-file");
        CPPUNIT_ASSERT_EQUAL(std::string("TEST=lab2/keeps names lab2/keeps-a-copy, which LAB or "
                                         "GAP excludes: leave LAB and GAP out."),
            Support::messageOf(
                [&] {
                    selected(all, {{{1}}, {"lab2/keeps"}});
                }));
        CPPUNIT_ASSERT_EQUAL(
            std::string(
                "lab1/response-head is a table: it calls functions of the proxy, so another "
                "program (PROXY=...) cannot be tested with it."),
            Support::messageOf(
                [&] {
                    selected(all, {{}, {"lab1/response-head"}});
                }));
        Support::assertContains(
            Support::messageOf([this] { readPlayCatalog(_folder->path() + "/nowhere"); }),
            "no folder");
    }
    void theStatusIsZeroIfAllTestsPassed()
    {
        const std::vector<CatalogEntry> entries = {entry("lab77/a", 2), entry("lab77/b", 0)};
        const std::string text = reported(entries,
            {{"lab77/a", outcome(Outcome::Passed)}, {"lab77/b", outcome(Outcome::Passed)}});
        CPPUNIT_ASSERT_EQUAL(0, _status);
        Support::assertContains(text, "Testing mine: lab 77, 2 tests\n");
        Support::assertContains(text, "  2 of   2 points   ..\n");
        CPPUNIT_ASSERT(text.ends_with("\n2 passed, 0 failed\n"));
    }
    void threeFailuresAreShownInFull()
    {
        std::vector<CatalogEntry> entries;
        Results results;
        for (const char* name : {"lab77/a", "lab77/b", "lab77/c", "lab77/d", "lab77/e"})
        {
            entries.push_back(entry(name, 1));
            results[name] = outcome(Outcome::Failed, std::string("wrong in ") + name + ".");
        }
        results["lab77/b"].inCase = "size = +5";
        results["lab77/e"].inCase = "size = -5";
        const std::string text = reported(entries, results);
        CPPUNIT_ASSERT_EQUAL(1, _status);
        Support::assertContains(text, "Failed: lab77/b\nTitle of lab77/b (size = +5)\n");
        Support::assertContains(text, "Failed: lab77/c\nTitle of lab77/c\n");
        Support::assertContains(
            text, "  lab77/d  wrong in lab77/d.\n  lab77/e (size = -5)  wrong in lab77/e.\n");
        Support::assertContainsNot(text, "Failed: lab77/d");
        CPPUNIT_ASSERT(text.ends_with("\n0 passed, 5 failed\n"));
    }
    void failuresThatAreAlikeAreShownOnce()
    {
        const auto failing = [](const std::string& came)
        {
            Result result = outcome(Outcome::Failed, "wrong");
            result.transcript.failure.emplace();
            result.transcript.failure->difference.came = came;
            return result;
        };
        std::vector<CatalogEntry> entries;
        for (const char* name : {"lab77/a", "lab77/b", "lab77/c", "lab77/d"})
            entries.push_back(entry(name, 1));
        entries[0].play.scene.resize(4);
        entries[2].play.scene.resize(2);
        entries[3].play.scene.resize(3);
        const std::string text =
            reported(entries, {{"lab77/a", failing("Host: 127.0.0.1:40123")},
                                  {"lab77/b", failing("HTTP/1.1 404 Not Found")},
                                  {"lab77/c", failing("Host: 127.0.0.1:51000")},
                                  {"lab77/d", failing("HTTP/1.1 502 Bad Gateway")}});
        // The simplest one is shown.
        Support::assertContains(text, "Failed: lab77/c\n");
        Support::assertContains(text, "  The same in 1 other test:\n    lab77/a\n");
        Support::assertContains(text, "Failed: lab77/b\n");
        Support::assertContains(text, "Failed: lab77/d\n");
        CPPUNIT_ASSERT(text.find("Failed: lab77/b") < text.find("Failed: lab77/c"));
    }
    void manyMarksHaveLinesOfTheirOwn()
    {
        std::vector<CatalogEntry> entries;
        Results results;
        for (int i = 100; i < 200; ++i)
        {
            entries.push_back(entry("lab77/" + std::to_string(i), 1));
            results[entries.back().play.name] = outcome(Outcome::Passed);
        }
        Support::assertContains(reported(entries, results), " 100 of 100 points\n    " +
                                                                std::string(76, '.') + "\n    " +
                                                                std::string(24, '.') + "\n");
    }
    void oneReasonForManyTestsIsGivenOnce()
    {
        const Result unjudged =
            outcome(Outcome::NotJudged, "it builds on lab77/a, which has not passed");
        const std::string text =
            reported({entry("lab77/a", 1), entry("lab77/b", 1), entry("lab77/c", 1)},
                {{"lab77/a", outcome(Outcome::Failed, "x")}, {"lab77/b", unjudged},
                    {"lab77/c", unjudged}});
        Support::assertContains(text,
            "Not judged:\n  lab77/b and 1 other test: they build on lab77/a, which has not "
            "passed\n");
    }
    void aTestThatDoesNotApplyGivesItsPoints()
    {
        const std::string text = reported({entry("lab77/a", 2), entry("lab77/b", 1)},
            {{"lab77/a", outcome(Outcome::Passed)},
                {"lab77/b", outcome(Outcome::NotApplicable, "B does without locks")}});
        Support::assertContains(text, "3 of   3 points");
        Support::assertContains(
            text, "Not applicable (they give their points):\n  lab77/b: B does without locks\n");
        CPPUNIT_ASSERT(text.ends_with("\n1 passed, 0 failed, 1 not applicable\n"));
    }
    void blankGapsAreCounted()
    {
        write("net/A.cpp", "\n\n    // Fill in start: 77.2 second\n");
        const std::vector<CatalogEntry> entries = {entry("lab77/a", 1), entry("lab77/b", 1),
            entry("lab77/c", 1), entry("lab77/d", 1), entry("lab77/e", 1)};
        const std::string text = reported(
            entries, {{"lab77/a", outcome(Outcome::Passed)},
                         {"lab77/b", outcome(Outcome::NotFilledIn, "", "77.10 tenth")},
                         {"lab77/c", outcome(Outcome::NotFilledIn, "", "77.2 second")},
                         {"lab77/d", outcome(Outcome::NotFilledIn, "", "77.2 second")},
                         {"lab77/e", outcome(Outcome::NotJudged, "it builds on lab77/b")}});
        Support::assertContains(
            text, "77.2 second is not filled in: 2 tests wait for it (" + _folder->path() +
                      "/net/A.cpp:3)\n77.10 tenth is not filled in: 1 test waits for it\n");
        Support::assertContains(text, "Not judged:\n  lab77/e: it builds on lab77/b\n");
        CPPUNIT_ASSERT(text.ends_with("\n1 passed, 0 failed, 3 not filled in, 1 not judged\n"));
    }
    void aTestWaitsForTheGapThatItIsAbout()
    {
        std::vector<CatalogEntry> entries = {
            entry("lab77/a", 1), entry("lab77/b", 1), entry("lab77/c", 1)};
        entries[0].play.gaps = {"77.1 first", "77.5 fifth"};
        entries[1].play.gaps = {"77.1 first"};
        const Result waits = outcome(Outcome::NotFilledIn, "", "77.2 second");
        const std::string text = reported(entries,
            {{"lab77/a", waits}, {"lab77/b", waits}, {"lab77/c", outcome(Outcome::Passed)}},
            {"77.2 second", "77.5 fifth"});
        Support::assertContains(text, "77.2 second is not filled in: 1 test waits for it\n"
                                      "77.5 fifth is not filled in: 1 test waits for it\n");
    }
    void anUntouchedStarterIsABeginning()
    {
        write("A.cpp", "// Fill in start: 77.1 first\nfillIn(\"77.1 first\");\n");
        const std::string text = reported({entry("lab77/a", 1), entry("lab77/b", 1)},
            {{"lab77/a", outcome(Outcome::NotFilledIn, "", "77.2 second")},
                {"lab77/b", outcome(Outcome::NotFilledIn, "", "77.1 first")}});
        CPPUNIT_ASSERT_EQUAL(1, _status);
        Support::assertContains(
            text, "Nothing of lab 77 is filled in yet: that is where everyone starts.\n"
                  "Begin with gap 77.1 first, " +
                      _folder->path() + "/A.cpp:1.\n");
        Support::assertContainsNot(text, "wait for it");
    }
    void aStudentWhoHasBegunIsToldTheNextGap()
    {
        write("A.cpp", "// Fill in start: 77.1 first\n");
        const std::string text = reported(
            {entry("lab77/a", 1)}, {{"lab77/a", outcome(Outcome::NotFilledIn, "", "77.2 second")}});
        Support::assertContains(text, "the next gap is filled.\nGo on with gap 77.2 second.\n");
        Support::assertContainsNot(text, "everyone starts");
    }
    void anEarlierLabComesFirst()
    {
        write("A.cpp", "// Fill in start: 2.1 parse\nfillIn(\"2.1 parse\");\n"
                       "// Fill in start: 77.2 second\nfillIn(\"77.2 second\");\n");
        const std::string text = reported({entry("lab77/a", 1), entry("lab77/b", 1)},
            {{"lab77/a", outcome(Outcome::NotFilledIn, "", "77.2 second")},
                {"lab77/b", outcome(Outcome::NotFilledIn, "", "2.1 parse")}});
        Support::assertContains(
            text, "\nNo test can pass yet: they build on lab 2, which is not complete.\n"
                  "Begin with gap 2.1 parse, " +
                      _folder->path() + "/A.cpp:1.\n");
        Support::assertContains(text, "Then run make check LAB=2 SRC=mine.\n");
    }
    void theHandOutMayRecommendAnotherOrder()
    {
        write("labs/77-x/README.md", "# Lab 77: X\n\n<!-- order: 77.10, 77.2 -->\n");
        const fs::path before = fs::current_path();
        fs::current_path(_folder->path());
        const std::string text = reported({entry("lab77/a", 1), entry("lab77/b", 1)},
            {{"lab77/a", outcome(Outcome::NotFilledIn, "", "77.1 first")},
                {"lab77/b", outcome(Outcome::NotFilledIn, "", "77.2 second")}},
            {"77.1 first", "77.2 second", "77.10 tenth"});
        fs::current_path(before);
        Support::assertContains(text, "Begin with gap 77.10 tenth.\n");
    }
    void aLostGuardCostsAPoint()
    {
        const std::string text = reported({entry("lab77/a", 3), entry("lab77/b", 0)},
            {{"lab77/a", outcome(Outcome::Passed)}, {"lab77/b", outcome(Outcome::Failed, "x")}});
        Support::assertContains(text, "  2 of   3 points   .F\n");
        Support::assertContains(text,
            "The guard lab77/b fails, which costs one point: it must pass even before lab 77 is "
            "begun.");
    }
    void aLabWithABlankGapNeverHasAllItsPoints()
    {
        write("A.cpp", "// Fill in start: 77.4 fourth\n    fallBack(\"77.4 fourth\");\n"
                       "    // fallBack(\"77.5 fifth\");\n");
        const std::vector<std::string> blank = blankGapsIn(_folder->path());
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, blank.size());
        CPPUNIT_ASSERT_EQUAL(std::string("77.4 fourth"), blank[0]);
        const std::string text =
            reported({entry("lab77/a", 3)}, {{"lab77/a", outcome(Outcome::Passed)}}, blank);
        CPPUNIT_ASSERT_EQUAL(1, _status);
        Support::assertContains(text, "  2 of   3 points   .\n");
        Support::assertContains(
            text, "77.4 fourth is not filled in (" + _folder->path() + "/A.cpp:1)\n");
        CPPUNIT_ASSERT(text.ends_with("\n1 passed, 0 failed, 1 gap blank\n"));
    }
    void aLabIsCompleteWithoutWhatIsOptional()
    {
        CatalogEntry extra = entry("lab77/b", 0);
        extra.play.guard = false;
        extra.play.optional = true;
        const std::string text = reported({entry("lab77/a", 3), extra},
            {{"lab77/a", outcome(Outcome::Passed)},
                {"lab77/b", outcome(Outcome::NotFilledIn, "", "77.4 fourth")}});
        CPPUNIT_ASSERT_EQUAL(0, _status);
        Support::assertContains(text, "  3 of   3 points   .-\n");
        CPPUNIT_ASSERT(text.ends_with("\n1 passed, 0 failed, 1 optional and not filled in\n"));
        reported({entry("lab77/a", 3), extra},
            {{"lab77/a", outcome(Outcome::Passed)}, {"lab77/b", outcome(Outcome::Failed, "x")}});
        CPPUNIT_ASSERT_EQUAL(1, _status);
    }
    void eachHalfOfALabHasPointsOfItsOwn()
    {
        std::vector<CatalogEntry> entries{entry("lab77/a", 3), entry("lab77/b", 4)};
        entries[0].play.half = "a";
        entries[1].play.half = "b";
        const std::string text = reported(entries,
            {{"lab77/a", outcome(Outcome::Passed)}, {"lab77/b", outcome(Outcome::Failed, "x")}});
        Support::assertContains(text, ": labs 77a, 77b, 2 tests\n");
        Support::assertContains(text, "  3 of   3 points   .\n");
        Support::assertContains(text, "  0 of   4 points   F\n");
        CPPUNIT_ASSERT_EQUAL(
            std::string("lab77/b"), names(selected(entries, {.labs = {{77, "b"}}})));
        CPPUNIT_ASSERT_EQUAL(
            std::string("lab77/a lab77/b"), names(selected(entries, {.labs = {{77}}})));
    }
    void troubleInTheKitIsNotAFailure()
    {
        const std::string text =
            reported({entry("lab77/a", 1)}, {{"lab77/a", outcome(Outcome::Trouble, "no memory")}});
        CPPUNIT_ASSERT_EQUAL(3, _status);
        Support::assertContains(
            text, "Trouble in the kit itself, not in what was tested:\n  lab77/a: no memory");
        CPPUNIT_ASSERT(text.ends_with("\n0 passed, 0 failed, 1 trouble in the kit\n"));
    }
    void aTestThatDidNotRunIsReported()
    {
        const std::string text = reported(
            {entry("lab77/a", 1), entry("lab77/b", 1)}, {{"lab77/a", outcome(Outcome::Passed)}});
        CPPUNIT_ASSERT_EQUAL(3, _status);
        Support::assertContains(text, "2 tests should have run, but only 1 did.");
    }
    void aFailureSaysWhatToDo()
    {
        CatalogEntry failed = entry("lab77/a", 1);
        failed.play.gaps = {"77.1 other", "77.2 relay"};
        failed.play.specs = {"RFC 9112 section 4", "Kurose & Ross 2.2"};
        Result result =
            outcome(Outcome::Failed, "B answered with a different status than expected.");
        result.lastLog = {"one", "two", std::string(40, 'x') + " " + std::string(50, 'y')};
        result.transcript.failure.emplace();
        result.transcript.failure->line = 8;
        const std::string place = std::string(90, 'm') + "/a.cpp:3"; // to be opened, so not wrapped
        const std::string text =
            failureText(failed, result, {.again = " SRC=mine", .gapPlaces = {{"77.2", place}}});
        Support::assertContains(text,
            "  B said: one\n          two\n          " + std::string(40, 'x') + "\n          " +
                std::string(50, 'y') + "\n  gap:    77.2 relay, " + place + "\n");
        Support::assertContains(text,
            "RFC 9112 section 4\n"
            "          https://www.rfc-editor.org/rfc/rfc9112.html#section-4\n");
        Support::assertContains(text, "        Kurose & Ross 2.2\n");
        Support::assertContains(text, "  play:   tests/plays/lab77/a.play:8\n");
        Support::assertContains(text, "  again:  make check TEST=lab77/a SRC=mine\n");
    }
    void aLabHasTheTitleOfItsHandOut()
    {
        write("labs/06-speak-http-1-1/README.md", "# Lab 6: Speak HTTP/1.1\n\nB: a proxy.\n");
        const fs::path before = fs::current_path();
        fs::current_path(_folder->path());
        const LabFolder lab = labFolder({6});
        const LabFolder none = labFolder({7});
        fs::current_path(before);
        CPPUNIT_ASSERT_EQUAL(std::string("Speak HTTP/1.1"), lab.title);
        CPPUNIT_ASSERT_EQUAL(std::string("labs/06-speak-http-1-1/README.md"), lab.readme);
        CPPUNIT_ASSERT(none.title.empty() && none.readme.empty());
    }
    void aFailureNamesGapsThatAreBlank()
    {
        Result result = outcome(Outcome::Failed, "B did not answer A within 2 s.");
        result.lastLog = {"Host Name: x"};
        result.passedOver = {"5.1 run"};
        const std::string text = failureText(entry("lab77/a", 1), result, {});
        Support::assertContains(
            text, "  B said: Host Name: x\n  blank:  5.1 run (B goes on without it)\n");
    }
    void optionsAreChecked()
    {
        const auto fault = [](const std::vector<std::string>& words)
        {
            return Support::messageOf([&words] { readCheckOptions(words); });
        };
        const auto assertFault =
            [&](const std::string& sentence, const std::vector<std::string>& words)
        {
            CPPUNIT_ASSERT_EQUAL(sentence, fault(words));
        };
        assertFault("Unknown option --lbs.", {"--lbs"});
        assertFault("Unknown option -x.", {"--list", "-xy"});
        assertFault("Option --lab needs a value.", {"--lab"});
        assertFault(
            "--lab must be a number from 1 to 999, or a half such as 7a, not 'x'.", {"--lab", "x"});
        assertFault("Unexpected argument 'x'.", {"--list", "x", "--", "y"});
        assertFault("Unexpected argument 'x'.", {"--name", "--", "x"});
        assertFault("A command must follow --.", {"--"});
        assertFault(
            "--proxy and a command after -- exclude each other.", {"--proxy", "x", "--", "y"});
        const CheckOptions options = readCheckOptions(
            {"--lab", "1", "--lab", "2", "--test", "a", "--again", "SRC=x", "--quiet"});
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, options.selection.labs.size());
        CPPUNIT_ASSERT_EQUAL(std::string(" SRC=x"), options.again);
        CPPUNIT_ASSERT(options.quiet && !options.all);
        CPPUNIT_ASSERT_EQUAL(std::string("build/starter/proxy"), options.name);
    }
    void wordsAfterTwoHyphensAreTheCommand()
    {
        const CheckOptions options =
            readCheckOptions({"--lab", "1", "--", "python3", "a b", "--lab", "--", "{port}"});
        const std::vector<std::string> command{"python3", "a b", "--lab", "--", "{port}"};
        CPPUNIT_ASSERT(command == options.proxy);
        CPPUNIT_ASSERT_EQUAL(std::string("python3 a b --lab -- {port}"), options.name);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, options.selection.labs.size());
    }

    std::unique_ptr<Support::TemporaryFolder> _folder;
    int _status = 0;
};

CPPUNIT_TEST_SUITE_REGISTRATION(ReportTest);

} // namespace Plays
