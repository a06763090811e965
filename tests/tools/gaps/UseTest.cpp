// The program at the command line: list, help, and mistakes.

#include "tests/tools/gaps/Scratch.h"

#include <cppunit/extensions/HelperMacros.h>

class UseTest : public ScratchTest
{
    CPPUNIT_TEST_SUITE(UseTest);
    CPPUNIT_TEST(listShowsTheGapsInTheOrderOfTheirNumbers);
    CPPUNIT_TEST(listCanShowOneLab);
    CPPUNIT_TEST(listTakesTheKindsFromTheReference);
    CPPUNIT_TEST(helpIsShownForEachCommand);
    CPPUNIT_TEST(aMistakeIsNamedWithTheUsageOfTheCommand);
    CPPUNIT_TEST(aMissingFolderIsNamed);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        ScratchTest::setUp();
        writeSolution(*_scratch, "solution");
    }

private:
    /// The lines without the path of the scratch folder, and with single spaces.
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

    void listShowsTheGapsInTheOrderOfTheirNumbers()
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
            {"list", "check", "derive", "drift", "extract", "inject", "carry", "mutate"})
        {
            const auto run = _scratch->gaps({command, "--help"});
            CPPUNIT_ASSERT_EQUAL(0, run.status);
            CPPUNIT_ASSERT(run.out.starts_with("Usage: gaps " + command + " "));
        }
    }

    void aMistakeIsNamedWithTheUsageOfTheCommand()
    {
        const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
            {{}, "A command is missing.\n"}, {{"dervie"}, "Unknown command 'dervie'.\n"},
            {{"derive", "a"}, "gaps derive needs 2 arguments, not 1.\nUsage: gaps derive FROM TO"},
            {{"derive", "a", "b", "c"}, "Unexpected argument 'c'.\n"},
            {{"drift", "a", "b", "--gap", "1.1"}, "Unknown option --gap.\n"},
            {{"derive", "a", "b", "--bogus=1"}, "Unknown option --bogus.\n"},
            {{"derive", "a", "b", "--force=1"}, "Option --force takes no value.\n"},
            {{"derive", "a", "b", "--lab"}, "Option --lab needs a value.\n"},
            {{"derive", "a", "b", "--lab", "three"},
                "--lab must be a number from 1 to 999, not 'three'.\n"},
            {{"derive", "a", "b", "--lab=0"}, "--lab must be a number from 1 to 999, not '0'.\n"},
            {{"inject", "a", "b", "c", "--gap=3"},
                "--gap must be a gap number such as 3.2, not '3'.\n"},
            {{"check", "-x", "a"}, "Unknown option -x.\n"}};
        for (const auto& [words, message] : cases)
        {
            const auto run = _scratch->gaps(words);
            CPPUNIT_ASSERT_EQUAL_MESSAGE(message, 2, run.status);
            CPPUNIT_ASSERT_MESSAGE(run.errors, run.errors.starts_with(message));
            CPPUNIT_ASSERT_MESSAGE(
                run.errors, run.errors.find("\nUsage: gaps ") != std::string::npos);
            const bool known = words.size() > 1;
            CPPUNIT_ASSERT_MESSAGE(run.errors,
                run.errors.ends_with("\nSee gaps " + (known ? words[0] + " " : "") + "--help.\n"));
        }
    }

    void aMissingFolderIsNamed()
    {
        const auto run = _scratch->gaps({"check", "@nowhere"});
        CPPUNIT_ASSERT_EQUAL(1, run.status);
        CPPUNIT_ASSERT_EQUAL("There is no folder " + _scratch->path("nowhere") + ".\n", run.errors);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(UseTest);
