// Writing a tree: what is written, what is not touched, and what is refused because work would be
// lost.

#include "tests/tools/gaps/Scratch.h"

#include <cppunit/extensions/HelperMacros.h>

namespace fs = std::filesystem;

class DeriveTest : public ScratchTest
{
    CPPUNIT_TEST_SUITE(DeriveTest);
    CPPUNIT_TEST(withoutALabAllGapsAreBlank);
    CPPUNIT_TEST(withALabTheGapsBeforeItAreFilled);
    CPPUNIT_TEST(aGapThatIsNamedIsFilledToo);
    CPPUNIT_TEST(theLastLabIsTheSolutionWithoutElseParts);
    CPPUNIT_TEST(filesWithoutGapsAreCopied);
    CPPUNIT_TEST(unchangedFilesKeepTheirModificationTime);
    CPPUNIT_TEST(filesThatTheSolutionDoesNotHaveAreRemoved);
    CPPUNIT_TEST(nothingIsWrittenIfTheSolutionHasAnError);
    CPPUNIT_TEST(aFolderInsideTheSolutionIsRefused);
    CPPUNIT_TEST(aFolderWithOtherContentIsRefused);
    CPPUNIT_TEST(aChangedFileIsRefusedAndNamed);
    CPPUNIT_TEST(anUntrackedFileIsRefusedAndNamed);
    CPPUNIT_TEST(committedAndIgnoredFilesAreNotRefused);
    CPPUNIT_TEST(aFileThatIsAlreadyAsPlannedIsNotRefused);
    CPPUNIT_TEST(derivingTwiceWithoutACommitWorks);
    CPPUNIT_TEST(anEditAfterADeriveIsRefused);
    CPPUNIT_TEST(forceOverwrites);
    CPPUNIT_TEST(driftPrintsNothingIfTheTreesAgree);
    CPPUNIT_TEST(driftNamesEachFileAndItsFirstDifference);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        ScratchTest::setUp();
        writeSolution(*_scratch, "solution");
    }

private:
    Scratch::Run derive(std::vector<std::string> options = {})
    {
        options.insert(options.begin(), {"derive", "@solution", "@starter"});
        return _scratch->gaps(options);
    }

    void deriveSuccessfully(const std::vector<std::string>& options = {})
    {
        const auto run = derive(options);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(run.errors, 0, run.status);
    }

    void commit()
    {
        _scratch->shell("git init -q . && git add solution starter && "
                        "git -c user.name=A -c user.email=a@b.c commit -q -m all");
    }

    void changeSolution()
    {
        auto text = _scratch->read("solution/net/Plain.h");
        _scratch->write("solution/net/Plain.h", text + "int more();\n");
    }

    void expectRefused(const Scratch::Run& run, const std::string& file)
    {
        CPPUNIT_ASSERT_EQUAL(1, run.status);
        CPPUNIT_ASSERT_MESSAGE(
            run.errors, run.errors.find("\n  " + _scratch->path(file) + "\n") != std::string::npos);
        CPPUNIT_ASSERT_MESSAGE(run.errors,
            run.errors.find("Commit or stash them first, or use --force") != std::string::npos);
    }

    void withoutALabAllGapsAreBlank()
    {
        deriveSuccessfully();
        const auto run = _scratch->gaps({"list", "@starter", "--against", "@solution"});
        CPPUNIT_ASSERT_MESSAGE(run.out, run.out.find("filled") == std::string::npos);
        CPPUNIT_ASSERT(_scratch->tree("starter").find("Fill in else\n//") == std::string::npos);
    }

    void withALabTheGapsBeforeItAreFilled()
    {
        const auto run = derive({"--lab", "3"});
        CPPUNIT_ASSERT_EQUAL(
            _scratch->path("starter") +
                ": 3 gaps blank, 1 filled; 5 files written, 0 unchanged, 0 removed\n",
            run.out);
        CPPUNIT_ASSERT_EQUAL(
            _scratch->read("solution/net/Windows.cpp"), _scratch->read("starter/net/Windows.cpp"));
        CPPUNIT_ASSERT(
            _scratch->read("starter/cache/Store.cpp").find("fillIn(\"3.2") != std::string::npos);
    }

    void aGapThatIsNamedIsFilledToo()
    {
        const auto run = derive({"--lab", "3", "--gap", "3.2"});
        CPPUNIT_ASSERT_EQUAL(0, run.status);
        CPPUNIT_ASSERT_MESSAGE(
            run.out, run.out.find(": 2 gaps blank, 2 filled;") != std::string::npos);
        CPPUNIT_ASSERT(
            _scratch->read("starter/cache/Store.cpp").find("fillIn(\"3.2") == std::string::npos);
        CPPUNIT_ASSERT(
            derive({"--gap", "3.9"}).errors.find(" has no gap 3.9.") != std::string::npos);
    }

    void theLastLabIsTheSolutionWithoutElseParts()
    {
        deriveSuccessfully({"--lab", "9"});
        auto text = _scratch->read("solution/cache/Store.cpp");
        const auto from = text.find("    // Fill in else");
        text.erase(from, text.find("    // Fill in end: 5.1") - from);
        _scratch->write("solution/cache/Store.cpp", text);
        CPPUNIT_ASSERT_EQUAL(_scratch->tree("solution"), _scratch->tree("starter"));
    }

    void filesWithoutGapsAreCopied()
    {
        deriveSuccessfully();
        CPPUNIT_ASSERT_EQUAL(
            _scratch->read("solution/picture.bin"), _scratch->read("starter/picture.bin"));
        CPPUNIT_ASSERT(_scratch->tree("starter").find("run.sh (executable)") != std::string::npos);
    }

    void unchangedFilesKeepTheirModificationTime()
    {
        deriveSuccessfully();
        const auto longAgo = fs::file_time_type::clock::now() - std::chrono::hours(1);
        for (const std::string file :
            {"starter/net/Plain.h", "starter/picture.bin", "starter/cache/Store.cpp"})
            fs::last_write_time(_scratch->path(file), longAgo);
        changeSolution();
        const auto run = derive();
        CPPUNIT_ASSERT_MESSAGE(
            run.out, run.out.find("; 1 file written, 4 unchanged, 0 removed") != std::string::npos);
        CPPUNIT_ASSERT(fs::last_write_time(_scratch->path("starter/picture.bin")) == longAgo);
        CPPUNIT_ASSERT(fs::last_write_time(_scratch->path("starter/cache/Store.cpp")) == longAgo);
        CPPUNIT_ASSERT(fs::last_write_time(_scratch->path("starter/net/Plain.h")) != longAgo);
    }

    void filesThatTheSolutionDoesNotHaveAreRemoved()
    {
        deriveSuccessfully();
        _scratch->write("starter/old/deep/Gone.cpp", "");
        deriveSuccessfully();
        CPPUNIT_ASSERT(!_scratch->has("starter/old"));
        CPPUNIT_ASSERT(_scratch->has("starter/net/Plain.h"));
    }

    void nothingIsWrittenIfTheSolutionHasAnError()
    {
        _scratch->write("solution/bad.cpp", "// Fill in end: 7.1\n");
        const auto run = derive();
        CPPUNIT_ASSERT_EQUAL(1, run.status);
        CPPUNIT_ASSERT_MESSAGE(
            run.errors, run.errors.starts_with(_scratch->path("solution/bad.cpp:1: ")));
        CPPUNIT_ASSERT(!_scratch->has("starter"));
    }

    void aFolderInsideTheSolutionIsRefused()
    {
        for (const std::string to : {"@solution", "@solution/starter", "@solution/../solution/"})
            CPPUNIT_ASSERT_EQUAL(1, _scratch->gaps({"derive", "@solution", to, "--force"}).status);
        CPPUNIT_ASSERT_EQUAL(1, _scratch->gaps({"derive", "@solution", "@", "--force"}).status);
        CPPUNIT_ASSERT(_scratch->has("solution/net/Plain.h"));
    }

    void aFolderWithOtherContentIsRefused()
    {
        _scratch->write("starter/thesis.txt", "ten years of work");
        const auto run = derive();
        CPPUNIT_ASSERT_EQUAL(1, run.status);
        CPPUNIT_ASSERT_MESSAGE(run.errors, run.errors.find("thesis.txt") != std::string::npos);
        CPPUNIT_ASSERT_EQUAL(
            std::string("ten years of work"), _scratch->read("starter/thesis.txt"));
        deriveSuccessfully({"--force"});
        CPPUNIT_ASSERT(!_scratch->has("starter/thesis.txt"));
    }

    void aChangedFileIsRefusedAndNamed()
    {
        deriveSuccessfully();
        commit();
        _scratch->write("starter/net/Plain.h", "mine\n");
        const auto before = _scratch->tree("starter");
        changeSolution();
        expectRefused(derive(), "starter/net/Plain.h");
        CPPUNIT_ASSERT_EQUAL(before, _scratch->tree("starter"));
    }

    void anUntrackedFileIsRefusedAndNamed()
    {
        deriveSuccessfully();
        commit();
        _scratch->write("starter/net/my own notes.cpp", "mine\n");
        expectRefused(derive(), "starter/net/my own notes.cpp");
    }

    void committedAndIgnoredFilesAreNotRefused()
    {
        deriveSuccessfully();
        _scratch->write("starter/Extra.cpp", "committed\n");
        commit();
        _scratch->write(".gitignore", "*.o\n");
        _scratch->write("starter/Extra.o", "ignored\n");
        changeSolution();
        deriveSuccessfully();
        CPPUNIT_ASSERT(!_scratch->has("starter/Extra.cpp"));
    }

    void aFileThatIsAlreadyAsPlannedIsNotRefused()
    {
        deriveSuccessfully();
        commit();
        changeSolution();
        _scratch->write("starter/net/Plain.h", _scratch->read("solution/net/Plain.h"));
        deriveSuccessfully();
    }

    void derivingTwiceWithoutACommitWorks()
    {
        deriveSuccessfully();
        commit();
        changeSolution();
        deriveSuccessfully();
        changeSolution();
        _scratch->write("solution/New.cpp", "");
        deriveSuccessfully();
        fs::remove(_scratch->path("solution/New.cpp"));
        deriveSuccessfully({"--lab", "2"});
        deriveSuccessfully();
    }

    void anEditAfterADeriveIsRefused()
    {
        commitEmptyStarter();
        deriveSuccessfully();
        _scratch->write("starter/net/Windows.cpp", "mine\n");
        expectRefused(derive(), "starter/net/Windows.cpp");
    }

    void commitEmptyStarter()
    {
        _scratch->write("starter/net/Plain.h", "");
        commit();
    }

    void forceOverwrites()
    {
        deriveSuccessfully();
        const auto starter = _scratch->tree("starter");
        commit();
        _scratch->write("starter/net/Plain.h", "mine\n");
        deriveSuccessfully({"--force"});
        CPPUNIT_ASSERT_EQUAL(starter, _scratch->tree("starter"));
    }

    void driftPrintsNothingIfTheTreesAgree()
    {
        deriveSuccessfully();
        const auto run = _scratch->gaps({"drift", "@solution", "@starter"});
        CPPUNIT_ASSERT_EQUAL(std::string(), run.out);
        CPPUNIT_ASSERT_EQUAL(0, run.status);
    }

    void driftNamesEachFileAndItsFirstDifference()
    {
        deriveSuccessfully();
        fs::remove(_scratch->path("starter/picture.bin"));
        _scratch->write("starter/net/Plain.h", "#pragma once\r\nint plain();\n");
        _scratch->write("starter/run.sh", "");
        _scratch->write("starter/zz.cpp", "");
        const auto run = _scratch->gaps({"drift", "@solution", "@starter"});
        const auto at = [this](const std::string& name)
        {
            return _scratch->path("starter/" + name);
        };
        CPPUNIT_ASSERT_EQUAL(
            at("net/Plain.h:1: expected `#pragma once`, found `#pragma once` with CRLF\n") +
                at("picture.bin: is missing\n") +
                at("run.sh:1: expected `#!/bin/sh`, found the end of the file\n") +
                at("zz.cpp: is not in ") + _scratch->path("solution") + "\n" +
                _scratch->path("starter") + " is not what " + _scratch->path("solution") +
                " derives. `make starter` derives it again.\n",
            run.out);
        CPPUNIT_ASSERT_EQUAL(1, run.status);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(DeriveTest);
