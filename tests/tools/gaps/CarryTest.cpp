// A student's tree is upgraded to a newer starter, and nothing of it is lost silently.

#include "tests/tools/gaps/Scratch.h"

#include <cppunit/extensions/HelperMacros.h>

class CarryTest : public ScratchTest
{
    CPPUNIT_TEST_SUITE(CarryTest);
    CPPUNIT_TEST(filledBodiesAreCarried);
    CPPUNIT_TEST(blankBodiesAreNotCarried);
    CPPUNIT_TEST(aCallOfFillInWithParametersIsBlank);
    CPPUNIT_TEST(anOldFallBackIsBlankByItsReference);
    CPPUNIT_TEST(aBodyWithoutAGapIsKeptInAFile);
    CPPUNIT_TEST(earlierLeftoversAreKept);
    CPPUNIT_TEST(changesOutsideGapsAreReported);
    CPPUNIT_TEST(changesOfTheKitAreNotReportedAsTheStudents);
    CPPUNIT_TEST(aRenamedGapIsReported);
    CPPUNIT_TEST(theOldTreeIsNeverChanged);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        ScratchTest::setUp();
        writeSolution(*_scratch, "solution");
        _scratch->gaps({"derive", "@solution", "@student"});
        replace(
            "student/cache/Store.cpp", "    fillIn(\"3.2 storedResponse\");\n", "    return 42;\n");
        writeSolution(*_scratch, "newer");
        replace("newer/cache/Store.cpp", "one after the other", "one, then the next");
        replace("newer/net/Plain.h", "int plain();", "int plain(int);");
        _scratch->gaps({"derive", "@newer", "@newStarter"});
    }

private:
    void replace(const std::string& file, const std::string& from, const std::string& to)
    {
        auto text = _scratch->read(file);
        const auto at = text.find(from);
        CPPUNIT_ASSERT_MESSAGE(from + " is not in " + file, at != std::string::npos);
        _scratch->write(file, text.replace(at, from.size(), to));
    }

    std::string carry(const std::vector<std::string>& options = {})
    {
        std::vector<std::string> words{"carry", "@student", "@newStarter", "@to"};
        words.insert(words.end(), options.begin(), options.end());
        const auto run = _scratch->gaps(words);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(run.errors, 0, run.status);
        return run.out;
    }

    static void expectPart(const std::string& part, const std::string& text)
    {
        CPPUNIT_ASSERT_MESSAGE(text, text.find(part) != std::string::npos);
    }

    void filledBodiesAreCarried()
    {
        expectPart("carried: 3.2 storedResponse\n", carry());
        expectPart("// Fill in start: 3.2 storedResponse\n    return 42;\n    // Fill in end",
            _scratch->read("to/cache/Store.cpp"));
        CPPUNIT_ASSERT_EQUAL(
            _scratch->read("newStarter/net/Plain.h"), _scratch->read("to/net/Plain.h"));
    }

    void blankBodiesAreNotCarried()
    {
        const auto out = carry();
        CPPUNIT_ASSERT_MESSAGE(out, out.find("1.10") == std::string::npos);
        CPPUNIT_ASSERT_MESSAGE(out, out.find("3.1") == std::string::npos);
    }

    void aCallOfFillInWithParametersIsBlank()
    {
        replace("student/net/Windows.cpp", "\"1.10 send\"", "\"1.10 send\", fd");
        carry();
        CPPUNIT_ASSERT_EQUAL(
            _scratch->read("newStarter/net/Windows.cpp"), _scratch->read("to/net/Windows.cpp"));
    }

    void anOldFallBackIsBlankByItsReference()
    {
        expectPart("carried: 5.1 fork\n", carry());
        CPPUNIT_ASSERT_EQUAL(0, _scratch->gaps({"derive", "@solution", "@given"}).status);
        for (const std::string reference : {"@solution", "@given"})
        {
            const auto out = carry({"--against", reference, "--force"});
            CPPUNIT_ASSERT_MESSAGE(out, out.find("5.1") == std::string::npos);
            expectPart("one, then the next", _scratch->read("to/cache/Store.cpp"));
        }
    }

    void aBodyWithoutAGapIsKeptInAFile()
    {
        replace("newStarter/cache/Store.cpp", "start: 3.2", "start: 3.3");
        replace("newStarter/cache/Store.cpp", "end: 3.2", "end: 3.3");
        expectPart("kept in carried-over.txt: 3.2 storedResponse, because ", carry());
        expectPart("\n// cache/Store.cpp\n    // Fill in start: 3.2 storedResponse\n    return "
                   "42;\n    // Fill in end: 3.2\n",
            _scratch->read("to/carried-over.txt"));
    }

    void earlierLeftoversAreKept()
    {
        _scratch->write("student/carried-over.txt", "earlier\n");
        carry();
        CPPUNIT_ASSERT_EQUAL(std::string("earlier\n"), _scratch->read("to/carried-over.txt"));
    }

    void changesOutsideGapsAreReported()
    {
        replace("student/cache/Store.cpp", "    finish();", "    finish(1);");
        _scratch->write("student/Mine.cpp", "");
        const auto out = carry();
        expectPart(_scratch->path("student/cache/Store.cpp:22: differs outside the gaps from ") +
                       _scratch->path("newStarter/cache/Store.cpp"),
            out);
        expectPart(
            _scratch->path("student/Mine.cpp: is not in ") + _scratch->path("newStarter"), out);
    }

    void changesOfTheKitAreNotReportedAsTheStudents()
    {
        expectPart("student/net/Plain.h:2: differs", carry());
        const auto out = carry({"--against", "@solution"});
        CPPUNIT_ASSERT_MESSAGE(out, out.find("differs") == std::string::npos);
    }

    void aRenamedGapIsReported()
    {
        replace("newStarter/cache/Store.cpp", "3.2 storedResponse", "3.2 lookUp");
        expectPart(
            "carried: 3.2 storedResponse (its name is now lookUp; please check it)\n", carry());
    }

    void theOldTreeIsNeverChanged()
    {
        for (const std::string to : {"@student", "@newStarter", "@student/new"})
            CPPUNIT_ASSERT_EQUAL(
                1, _scratch->gaps({"carry", "@student", "@newStarter", to, "--force"}).status);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CarryTest);
