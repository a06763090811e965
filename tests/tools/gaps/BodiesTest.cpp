// Bodies apart from their tree: out of one, through a file, and into another.

#include "tests/tools/gaps/Scratch.h"

#include <cppunit/extensions/HelperMacros.h>

class BodiesTest : public ScratchTest
{
    CPPUNIT_TEST_SUITE(BodiesTest);
    CPPUNIT_TEST(deriveThenInjectRestoresTheFilledTree);
    CPPUNIT_TEST(extractingTwiceWritesTheSameBytes);
    CPPUNIT_TEST(aDashMeansStandardOutput);
    CPPUNIT_TEST(bodiesAreInTheOrderOfTheirNumbers);
    CPPUNIT_TEST(onlyTheNamedGapsAreInjected);
    CPPUNIT_TEST(injectDoesNotChangeOtherElseParts);
    CPPUNIT_TEST(aBodyForAnUnknownGapIsRefused);
    CPPUNIT_TEST(aNamedGapThatTheFileLacksIsRefused);
    CPPUNIT_TEST(aFileOfBodiesCanBeWrittenByHand);
    CPPUNIT_TEST(anInvalidFileOfBodiesIsRefusedWithItsLine);
    CPPUNIT_TEST(aTreeIsChangedInPlaceOnlyWithForce);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        ScratchTest::setUp();
        writeSolution(*_scratch, "solution");
        run({"derive", "@solution", "@starter"});
        run({"extract", "@solution", "@all.bodies"});
    }

private:
    void expectRefused(const std::vector<std::string>& words, const std::string& sentence)
    {
        const auto run = _scratch->gaps(words);
        CPPUNIT_ASSERT_EQUAL(1, run.status);
        CPPUNIT_ASSERT_MESSAGE(run.errors, run.errors.find(sentence) != std::string::npos);
    }

    void run(const std::vector<std::string>& words)
    {
        const auto run = _scratch->gaps(words);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(run.errors, 0, run.status);
    }

    void deriveThenInjectRestoresTheFilledTree()
    {
        run({"derive", "@solution", "@filled", "--lab", "9"});
        run({"inject", "@all.bodies", "@starter", "@back"});
        CPPUNIT_ASSERT_EQUAL(_scratch->tree("filled"), _scratch->tree("back"));
    }

    void extractingTwiceWritesTheSameBytes()
    {
        run({"inject", "@all.bodies", "@starter", "@back"});
        run({"extract", "@back", "@again.bodies"});
        CPPUNIT_ASSERT_EQUAL(_scratch->read("all.bodies"), _scratch->read("again.bodies"));
    }

    void aDashMeansStandardOutput()
    {
        CPPUNIT_ASSERT_EQUAL(
            _scratch->read("all.bodies"), _scratch->gaps({"extract", "@solution", "-"}).out);
    }

    void bodiesAreInTheOrderOfTheirNumbers()
    {
        _scratch->write("solution/aa.cpp", "// Fill in start: 1.9 helpers\n// Fill in end: 1.9\n");
        const auto text = _scratch->gaps({"extract", "@solution", "-"}).out;
        CPPUNIT_ASSERT(text.find("// aa.cpp\n// Fill in start: 1.9") < text.find("start: 1.10"));
        CPPUNIT_ASSERT(text.find("start: 1.10") < text.find("start: 3.1"));
    }

    void onlyTheNamedGapsAreInjected()
    {
        run({"inject", "@all.bodies", "@starter", "@some", "--gap", "3.2", "--gap=1.10"});
        const auto list = _scratch->gaps({"list", "@some", "--against", "@solution"}).out;
        std::string states;
        for (std::size_t at = 0, end = 0; (end = list.find('\n', at)) != std::string::npos;
             at = end + 1)
            states += list.substr(0, end).substr(list.rfind(' ', end));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(list, std::string(" filled blank filled blank"), states);
    }

    void injectDoesNotChangeOtherElseParts()
    {
        run({"inject", "@all.bodies", "@solution", "@same", "--gap", "3.2"});
        CPPUNIT_ASSERT_EQUAL(_scratch->tree("solution"), _scratch->tree("same"));
    }

    void aBodyForAnUnknownGapIsRefused()
    {
        _scratch->write("x.bodies", "// Fill in start: 8.1 evict\n// Fill in end: 8.1\n");
        expectRefused(
            {"inject", "@x.bodies", "@starter", "@to"}, "x.bodies: gap 8.1 evict is not in ");
        CPPUNIT_ASSERT(!_scratch->has("to"));
    }

    void aNamedGapThatTheFileLacksIsRefused()
    {
        expectRefused({"inject", "@all.bodies", "@starter", "@to", "--gap", "8.1"},
            "has no body for gap 8.1");
    }

    void aFileOfBodiesCanBeWrittenByHand()
    {
        _scratch->write("fault.bodies", "The key ignores the query string.\n\n"
                                        "// Fill in start: 3.2 storedResponse\n    return -1;\n"
                                        "// Fill in end: 3.2\n");
        run({"inject", "@fault.bodies", "@solution", "@faulty"});
        const auto text = _scratch->read("faulty/cache/Store.cpp");
        CPPUNIT_ASSERT(text.find("    // Fill in start: 3.2 storedResponse\n    return -1;\n"
                                 "    // Fill in end: 3.2\n") != std::string::npos);
    }

    void anInvalidFileOfBodiesIsRefusedWithItsLine()
    {
        const auto expect = [this](const std::string& text, const std::string& error)
        {
            _scratch->write("x.bodies", text);
            expectRefused(
                {"inject", "@x.bodies", "@starter", "@to"}, _scratch->path("x.bodies") + error);
        };
        expect("// Fill in start: 3.2 f\n", ":1: gap 3.2 f is never closed");
        expect("// Fill in start: 3.2 f\n// Fill in end: 3.2\n// Fill in start: 3.2 f\n// Fill in "
               "end: 3.2\n",
            ":3: the number 3.2 occurs twice");
        expect("// Fill in start: 3.2 f\n// Fill in else\n// Fill in end: 3.2\n",
            ":2: a file of bodies has no else");
    }

    void aTreeIsChangedInPlaceOnlyWithForce()
    {
        expectRefused({"inject", "@all.bodies", "@starter", "@starter/../starter"}, "in place");
        run({"inject", "@all.bodies", "@starter", "@starter", "--force"});
        run({"derive", "@solution", "@filled", "--lab", "9"});
        CPPUNIT_ASSERT_EQUAL(_scratch->tree("filled"), _scratch->tree("starter"));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(BodiesTest);
