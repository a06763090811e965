// The command: files that inject accepts, names that last, and the list of harmless mutants.

#include "tests/tools/gaps/Scratch.h"

#include <cppunit/extensions/HelperMacros.h>

#include <filesystem>

class MutateTest : public ScratchTest
{
    CPPUNIT_TEST_SUITE(MutateTest);
    CPPUNIT_TEST(aFileShowsTheChangeItsPlaceAndTheBody);
    CPPUNIT_TEST(injectAcceptsEveryMutant);
    CPPUNIT_TEST(lineEndsAreKept);
    CPPUNIT_TEST(theMutantsOfEachGapAreCounted);
    CPPUNIT_TEST(theGapsCanBeChosen);
    CPPUNIT_TEST(anUnknownGapIsRefused);
    CPPUNIT_TEST(mutantsKeepTheirSentencesWhenOtherLinesChange);
    CPPUNIT_TEST(aListedMutantIsMarkedWithTheReason);
    CPPUNIT_TEST(anEntryWithoutAMutantIsRefused);
    CPPUNIT_TEST(entriesOfGapsThatAreNotChosenDoNotMatter);
    CPPUNIT_TEST(anInvalidListIsRefusedWithItsLine);
    CPPUNIT_TEST(mutantsOfAnEarlierRunAreRemoved);
    CPPUNIT_TEST(aFolderWithOtherFilesIsRefused);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        ScratchTest::setUp();
        writeSolution(*_scratch, "solution");
    }

private:
    std::string mutate(std::vector<std::string> options = {})
    {
        options.insert(options.begin(), {"mutate", "@solution", "@mutants"});
        const auto run = _scratch->gaps(options);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(run.errors, 0, run.status);
        return run.out;
    }

    void expectRefused(const std::vector<std::string>& words, const std::string& sentence)
    {
        const auto run = _scratch->gaps(words);
        CPPUNIT_ASSERT_EQUAL(1, run.status);
        CPPUNIT_ASSERT_MESSAGE(run.errors, run.errors.find(sentence) != std::string::npos);
    }

    std::vector<std::string> files()
    {
        std::vector<std::string> names;
        for (const auto& file : std::filesystem::directory_iterator(_scratch->path("mutants")))
            names.push_back(file.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }

    /// The first lines of all mutants.
    std::string sentences()
    {
        std::string text;
        for (const auto& name : files())
        {
            const auto file = _scratch->read("mutants/" + name);
            text += file.substr(0, file.find('\n') + 1);
        }
        return text;
    }

    void aFileShowsTheChangeItsPlaceAndTheBody()
    {
        mutate();
        CPPUNIT_ASSERT_EQUAL("# Gap 3.2: in `return 0;`, `0` became `1`.\n# at: " +
                                 _scratch->path("solution/cache/Store.cpp") +
                                 ":14\n\n    // Fill in start: 3.2 storedResponse\n"
                                 "    if (key.empty())\n        return 1;\n\n"
                                 "    return twice(request.size());\n    // Fill in end: 3.2\n",
            _scratch->read("mutants/3.2-03.gap"));
    }

    void injectAcceptsEveryMutant()
    {
        mutate();
        const auto names = files();
        CPPUNIT_ASSERT(names.size() > 5);
        for (const auto& name : names)
        {
            const auto run =
                _scratch->gaps({"inject", "@mutants/" + name, "@solution", "@changed", "--force"});
            CPPUNIT_ASSERT_EQUAL_MESSAGE(run.errors, 0, run.status);
            CPPUNIT_ASSERT_MESSAGE(name, _scratch->tree("changed") != _scratch->tree("solution"));
        }
    }

    void lineEndsAreKept()
    {
        mutate({"--gap", "1.10"});
        const auto text = _scratch->read("mutants/1.10-01.gap");
        CPPUNIT_ASSERT_MESSAGE(
            text, text.find("1.10 send\r\n    ;\r\n    //") != std::string::npos);
    }

    void theMutantsOfEachGapAreCounted()
    {
        CPPUNIT_ASSERT_EQUAL("1.10 send: 1\n3.1 helpers: 2\n3.2 storedResponse: 4\n5.1 fork: 3\n" +
                                 _scratch->path("mutants") +
                                 ": 10 mutants of 4 gaps, 0 of them listed as harmless\n",
            mutate());
    }

    void theGapsCanBeChosen()
    {
        mutate({"--gap", "1.10", "--gap=5.1"});
        CPPUNIT_ASSERT_EQUAL(
            std::string("1.10-01.gap 5.1-01.gap"), files().front() + " " + files()[1]);
        mutate({"--lab", "1"});
        CPPUNIT_ASSERT_EQUAL(std::size_t(1), files().size());
    }

    void anUnknownGapIsRefused()
    {
        expectRefused({"mutate", "@solution", "@mutants", "--gap", "8.1"}, "has no gap 8.1.");
    }

    void mutantsKeepTheirSentencesWhenOtherLinesChange()
    {
        mutate();
        const auto before = sentences();
        auto text = _scratch->read("solution/cache/Store.cpp");
        text.insert(text.find("    return twice(request"), "    // A comment.\n\n");
        _scratch->write("solution/cache/Store.cpp", "// Another line.\n" + text);
        mutate();
        CPPUNIT_ASSERT_EQUAL(before, sentences());
    }

    static constexpr const char* entry =
        "# A comment\n\nGap 3.2: `if (key.empty())` was left out.\n"
        "    No key is empty,\n    as the contract says.\n";

    void aListedMutantIsMarkedWithTheReason()
    {
        _scratch->write("harmless.txt", entry);
        const auto out = mutate({"--harmless", _scratch->path("harmless.txt")});
        CPPUNIT_ASSERT_MESSAGE(out, out.ends_with(", 1 of them listed as harmless\n"));
        CPPUNIT_ASSERT(_scratch->read("mutants/3.2-01.gap")
                           .find(":13\n# harmless: No key is empty, as the contract says.\n\n") !=
                       std::string::npos);
        CPPUNIT_ASSERT(_scratch->read("mutants/3.2-02.gap").find("harmless") == std::string::npos);
    }

    void anEntryWithoutAMutantIsRefused()
    {
        _scratch->write(
            "harmless.txt", std::string(entry) + "Gap 3.2: `x();` was left out.\n\tIt is.\n");
        expectRefused({"mutate", "@solution", "@mutants", "--harmless", "@harmless.txt"},
            _scratch->path("harmless.txt") + ":6: there is no such mutant");
        CPPUNIT_ASSERT(!_scratch->has("mutants"));
        _scratch->write("harmless.txt", "Gap 8.1: `x();` was left out.\n    It is.\n");
        expectRefused({"mutate", "@solution", "@mutants", "--harmless", "@harmless.txt"},
            _scratch->path("harmless.txt") + ":1: there is no such mutant");
    }

    void entriesOfGapsThatAreNotChosenDoNotMatter()
    {
        _scratch->write("harmless.txt", "Gap 3.2: `x();` was left out.\n    It is.\n");
        mutate({"--gap", "3.1", "--harmless", _scratch->path("harmless.txt")});
        mutate({"--lab", "5", "--harmless", _scratch->path("harmless.txt")});
    }

    void anInvalidListIsRefusedWithItsLine()
    {
        const auto expect = [this](const std::string& text, const std::string& error)
        {
            _scratch->write("x.txt", text);
            expectRefused({"mutate", "@solution", "@mutants", "--harmless", "@x.txt"},
                _scratch->path("x.txt") + error);
        };
        expect("\n    A reason.\n", ":2: this reason belongs to no mutant");
        expect("Gap 3.2: `x();` was left out.\n# A comment\n", ":1: the reason is missing");
        expect(
            "3.2: `x();` was left out.\n    It is.\n", ":1: this is not the sentence of a mutant");
        expect(std::string(entry) + "Gap 3.2: `if (key.empty())` was left out.\n    Again.\n",
            ":6: this mutant is already in line 3");
        expectRefused({"mutate", "@solution", "@mutants", "--harmless", "@nowhere"},
            "nowhere cannot be read");
    }

    void mutantsOfAnEarlierRunAreRemoved()
    {
        _scratch->write("mutants/3.2-99.gap", "old");
        mutate();
        CPPUNIT_ASSERT(!_scratch->has("mutants/3.2-99.gap"));
    }

    void aFolderWithOtherFilesIsRefused()
    {
        for (const std::string name : {"letter.txt", "lab1/head-gets-body.gap", "3.2-x.gap.orig"})
        {
            _scratch->shell("rm -rf mutants");
            _scratch->write("mutants/" + name, "text");
            expectRefused({"mutate", "@solution", "@mutants"}, name + " is no mutant");
            CPPUNIT_ASSERT(!_scratch->has("mutants/3.2-01.gap"));
        }
        expectRefused({"mutate", "@solution", "@solution/mutants"}, "one is inside the other");
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(MutateTest);
