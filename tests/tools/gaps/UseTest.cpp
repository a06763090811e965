// The program as it is typed: list, help, and misuse.

#include "tests/tools/gaps/Scratch.h"

#include <cppunit/extensions/HelperMacros.h>

class UseTest : public ScratchTest
{
    CPPUNIT_TEST_SUITE(UseTest);
    CPPUNIT_TEST(listShowsEachGapInTheOrderOfTheNumbers);
    CPPUNIT_TEST(listCanShowOneLab);
    CPPUNIT_TEST(listTakesTheKindsFromTheReference);
    CPPUNIT_TEST(helpIsShownForEachCommand);
    CPPUNIT_TEST(misuseShowsTheUsageOfTheCommand);
    CPPUNIT_TEST(aMissingFolderIsSaid);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        ScratchTest::setUp();
        writeSolution(*_scratch, "solution");
    }

private:
    /// The lines without the path of the scratch folder, and with single blanks.
    std::string list(std::vector<std::string> words)
    {
        words.insert(words.begin(), "list");
        auto text = _scratch->gaps(words).out;
        for (auto at = text.find("  "); at != std::string::npos; at = text.find("  "))
            text.erase(at, 1);
        const auto folder = _scratch->path("");
        for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder))
            text.erase(at, folder.size());
        return text;
    }

    void listShowsEachGapInTheOrderOfTheNumbers()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("1.10 send speaks solution/net/Windows.cpp:3 1 line\n"
                        "3.1 helpers helpers solution/cache/Store.cpp:3 4 lines\n"
                        "3.2 storedResponse speaks solution/cache/Store.cpp:12 4 lines\n"
                        "5.1 fork falls back solution/cache/Store.cpp:23 2 lines\n"),
            list({"@solution"}));
    }

    void listCanShowOneLab()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("5.1 fork falls back solution/cache/Store.cpp:23 2 lines\n"),
            list({"@solution", "--lab", "5"}));
    }

    void listTakesTheKindsFromTheReference()
    {
        _scratch->gaps({"derive", "@solution", "@starter", "--lab", "3"});
        CPPUNIT_ASSERT_EQUAL(std::string("5.1 fork - starter/cache/Store.cpp:16 4 lines\n"),
            list({"@starter", "--lab", "5"}));
        CPPUNIT_ASSERT_EQUAL(
            std::string("5.1 fork falls back starter/cache/Store.cpp:16 4 lines blank\n"),
            list({"@starter", "--lab", "5", "--against", "@solution"}));
        CPPUNIT_ASSERT_EQUAL(
            std::string("1.10 send speaks starter/net/Windows.cpp:3 1 line filled\n"),
            list({"@starter", "--lab", "1", "--against", "@solution"}));
    }

    void helpIsShownForEachCommand()
    {
        CPPUNIT_ASSERT_EQUAL(0, _scratch->gaps({"--help"}).status);
        for (const std::string command :
            {"list", "check", "derive", "drift", "extract", "inject", "carry"})
        {
            const auto run = _scratch->gaps({command, "--help"});
            CPPUNIT_ASSERT_EQUAL(0, run.status);
            CPPUNIT_ASSERT(run.out.starts_with("Usage: gaps " + command + " "));
        }
    }

    void misuseShowsTheUsageOfTheCommand()
    {
        const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
            {{}, "gaps: no command is given\n"}, {{"dervie"}, "gaps: there is no command dervie\n"},
            {{"derive", "a"},
                "gaps derive: it takes 2 arguments, not 1\nUsage: gaps derive FROM TO"},
            {{"derive", "a", "b", "--gap", "1.1"}, "gaps derive: --gap is no option here\n"},
            {{"derive", "a", "b", "--lab"}, "gaps derive: --lab needs a value after it\n"},
            {{"derive", "a", "b", "--lab", "three"}, "gaps derive: --lab: `three` is no lab"},
            {{"inject", "a", "b", "c", "--gap=3"}, "gaps inject: --gap: `3` is no gap number"},
            {{"check", "-x", "a"}, "gaps check: -x is no option here\n"}};
        for (const auto& [words, message] : cases)
        {
            const auto run = _scratch->gaps(words);
            CPPUNIT_ASSERT_EQUAL_MESSAGE(message, 2, run.status);
            CPPUNIT_ASSERT_MESSAGE(run.notes, run.notes.starts_with(message));
            CPPUNIT_ASSERT_MESSAGE(
                run.notes, run.notes.find("\nUsage: gaps ") != std::string::npos);
        }
    }

    void aMissingFolderIsSaid()
    {
        const auto run = _scratch->gaps({"check", "@nowhere"});
        CPPUNIT_ASSERT_EQUAL(1, run.status);
        CPPUNIT_ASSERT_EQUAL(_scratch->path("nowhere") + ": there is no such folder\n", run.notes);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(UseTest);
