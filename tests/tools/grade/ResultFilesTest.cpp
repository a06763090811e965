// The grade in each of its formats.
#include "tools/grade/ResultFiles.h"

#include "tests/support/Assertions.h"

#include <Poco/JSON/Parser.h>
#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace Grade
{

namespace
{

/// Lab 3 with a test that passes, one that fails, and a hidden one that fails.
Result exampleResult()
{
    LabGrade lab;
    lab.lab = {3};
    lab.tests = {{"lab3/right", {3}, 6}, {"lab3/wrong", {3}, 3},
        {"lab3/secret", {3}, 3, Visibility::hidden}};
    lab.most = 12;
    lab.weight = 24;
    lab.own.judged = true;
    lab.own.points = 6;
    lab.own.tests = {{"lab3/right", {"passed", ""}},
        {"lab3/wrong", {"failed", "B sent <b> | \"x\"."}},
        {"lab3/secret", {"failed", "the secret reason"}}};
    lab.blame = "3.5 append";
    Result result;
    result.submission = "=cmd|' /C calc'!A0";
    result.errors["http/A.cpp"] = "starter/http/A.cpp:12:3: error: 100% wrong\n   12 | x";
    result.labs = {lab};
    return result;
}

Poco::JSON::Object::Ptr parsed(const std::string& text)
{
    return Poco::JSON::Parser().parse(text).extract<Poco::JSON::Object::Ptr>();
}

using Support::assertContains;

void assertSilentAboutSecret(const std::string& text)
{
    CPPUNIT_ASSERT_MESSAGE(text, text.find("secret reason") == std::string::npos);
}

} // namespace

class ResultFilesTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ResultFilesTest);
    CPPUNIT_TEST(aLabCountsItsWeight);
    CPPUNIT_TEST(theBetterTreeCounts);
    CPPUNIT_TEST(aTestThatDoesNotApplyGivesItsPoints);
    CPPUNIT_TEST(gradescopeGetsEachTest);
    CPPUNIT_TEST(theReasonOfAHiddenTestIsForTheInstructorOnly);
    CPPUNIT_TEST(noSumTellsOfAHiddenTest);
    CPPUNIT_TEST(aSpreadsheetGetsNoFormula);
    CPPUNIT_TEST(autolabGetsTheScoresOfTheLabs);
    CPPUNIT_TEST(githubGetsThePlaceOfACompileError);
    CPPUNIT_TEST(aPropertyOfAnAnnotationIsEscaped);
    CPPUNIT_TEST(bytesThatAreNotUtf8AreReplaced);
    CPPUNIT_TEST(aRefusedSubmissionHasNoPointsInEachLab);
    CPPUNIT_TEST(junitIsEscaped);
    CPPUNIT_TEST(eachHalfOfALabHasResultsOfItsOwn);
    CPPUNIT_TEST(anOptionalTestThatDoesNotPassCostsNothing);
    CPPUNIT_TEST(aVerdictIsInEveryFormat);
    CPPUNIT_TEST_SUITE_END();

    void aLabCountsItsWeight()
    {
        Result result = exampleResult();
        CPPUNIT_ASSERT_EQUAL(12.0, result.points());
        CPPUNIT_ASSERT_EQUAL(24.0, result.most());
        result.kept = 75;
        CPPUNIT_ASSERT_EQUAL(9.0, result.points());
        assertContains(textOf(result), "Total: 9 of 24 points (late: 75 percent are kept)");
    }
    void theBetterTreeCounts()
    {
        Result result = exampleResult();
        LabGrade& lab = result.labs.front();
        lab.withReference = {
            true, 9, {{"lab3/right", {"passed", ""}}, {"lab3/wrong", {"passed", ""}}}};
        CPPUNIT_ASSERT_EQUAL(18.0, result.points());
        lab.withReference.points = 3;
        CPPUNIT_ASSERT_EQUAL(12.0, result.points());
    }
    void aTestThatDoesNotApplyGivesItsPoints()
    {
        Result result = exampleResult();
        result.labs.front().own.tests["lab3/wrong"] = {"not-applicable", "B does without locks"};
        const auto object = parsed(gradescopeOf(result));
        const auto test = object->getArray("tests")->getObject(1);
        CPPUNIT_ASSERT_EQUAL(6.0, test->getValue<double>("score"));
        CPPUNIT_ASSERT_EQUAL(std::string("passed"), test->getValue<std::string>("status"));
    }
    void gradescopeGetsEachTest()
    {
        const auto object = parsed(gradescopeOf(exampleResult()));
        CPPUNIT_ASSERT_EQUAL(12.0, object->getValue<double>("score"));
        const auto tests = object->getArray("tests");
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, tests->size());
        const auto first = tests->getObject(0);
        CPPUNIT_ASSERT_EQUAL(12.0, first->getValue<double>("score"));
        CPPUNIT_ASSERT_EQUAL(12.0, first->getValue<double>("max_score"));
        CPPUNIT_ASSERT_EQUAL(std::string("passed"), first->getValue<std::string>("status"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("hidden"), tests->getObject(2)->getValue<std::string>("visibility"));
    }
    void theReasonOfAHiddenTestIsForTheInstructorOnly()
    {
        const Result result = exampleResult();
        assertContains(jsonOf(result), "secret reason");
        assertContains(textOf(result), "secret reason");
        const Result shown = shownOf(result);
        for (const std::string& text : {textOf(shown), pageOf(shown), gradescopeOf(result),
                 junitOf(shown), summaryOf(shown), annotationsOf(shown), csvOf(result)})
            assertSilentAboutSecret(text);
    }
    void noSumTellsOfAHiddenTest()
    {
        Result result = exampleResult();
        result.labs.front().own.tests["lab3/wrong"] = {"passed", ""};
        assertContains(textOf(result), "3.5 append");
        for (const char* outcome : {"passed", "failed"})
        {
            result.labs.front().own.tests["lab3/secret"].outcome = outcome;
            const std::string text = textOf(shownOf(result));
            assertContains(text, "Total: 18 of 18 points");
            assertContains(text, "1 more test counts, and is not shown.");
            CPPUNIT_ASSERT_MESSAGE(text, text.find("append") == std::string::npos);
        }
    }
    void aSpreadsheetGetsNoFormula()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("'=cmd|' /C calc'!A0,SCORED,12,24,,,12,,,,,,,3.5 append\r\n"),
            csvOf(exampleResult()));
        CPPUNIT_ASSERT_EQUAL(std::string("\"a \"\"b\"\", c\""), csvCell("a \"b\", c"));
        CPPUNIT_ASSERT_EQUAL(std::string("\"'+1\n2\""), csvCell("+1\n2"));
    }
    void autolabGetsTheScoresOfTheLabs()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("{\"scores\":{\"lab3\":12}}\n"), autolabOf(exampleResult()));
    }
    void githubGetsThePlaceOfACompileError()
    {
        const std::string text = annotationsOf(exampleResult());
        assertContains(text, "::error file=starter/http/A.cpp,line=12,title=The code does not "
                             "compile::100%25 wrong\n");
        assertContains(text, "::error title=lab3/wrong::B sent <b>");
        assertContains(summaryOf(exampleResult()), "| lab3/wrong | B sent &lt;b> \\| \"x\". |");
    }
    void aPropertyOfAnAnnotationIsEscaped()
    {
        Result result = exampleResult();
        result.labs.front().tests[1].name = "lab3/a,b:c";
        result.labs.front().own.tests["lab3/a,b:c"] = {"failed", "why, and: 50%"};
        assertContains(annotationsOf(result), "::error title=lab3/a%2Cb%3Ac::why, and: 50%25\n");
    }
    void bytesThatAreNotUtf8AreReplaced()
    {
        Result result = exampleResult();
        result.errors["http/A.cpp"] = "caf\xE9 caf\xC3\xA9 \xF0\x9F";
        assertContains(jsonOf(result), "\"caf? caf\xC3\xA9 ?");
        CPPUNIT_ASSERT(csvOf(result).ends_with(",3.5 append\r\n"));
    }
    void aRefusedSubmissionHasNoPointsInEachLab()
    {
        Result result = exampleResult();
        result.verdict = Result::Verdict::refused;
        result.labs.front().own = {};
        CPPUNIT_ASSERT_EQUAL(std::string("{\"scores\":{\"lab3\":0}}\n"), autolabOf(result));
        assertContains(junitOf(result), "tests=\"3\" failures=\"0\" errors=\"0\" skipped=\"3\"");
        assertContains(junitOf(result), "<skipped></skipped></testcase>");
    }
    void junitIsEscaped()
    {
        const std::string text = junitOf(shownOf(exampleResult()));
        assertContains(
            text, "<testsuite name=\"lab3\" tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\"");
        assertContains(text, "message=\"B sent &lt;b&gt; | &quot;x&quot;.\"");
    }
    void eachHalfOfALabHasResultsOfItsOwn()
    {
        Result result = exampleResult();
        result.labs.push_back(result.labs.front());
        result.labs[0].lab = {7, "a"};
        result.labs[1].lab = {7, "b"};
        assertContains(textOf(result), "\nLab 7b: 12 of 24 points\n");
        assertContains(csvOf(result), "SCORED,24,48,,,,,,,12,12,,3.5 append; 3.5 append\r\n");
        assertContains(autolabOf(result), "{\"lab7a\":12,\"lab7b\":12}");
        assertContains(junitOf(result), "<testsuite name=\"lab7a\"");
        assertContains(summaryOf(result), "| 7b | 12 of 24 |");
        assertContains(pageOf(result), "<h2>Lab 7a: Store, age and reuse</h2>");
    }
    void anOptionalTestThatDoesNotPassCostsNothing()
    {
        Result result = exampleResult();
        PlannedTest& test = result.labs.front().tests.emplace_back();
        test.name = "lab3/extra";
        test.optional = true;
        result.labs.front().own.tests["lab3/extra"] = {"not-filled-in", ""};
        CPPUNIT_ASSERT_EQUAL(12.0, result.points());
        assertContains(summaryOf(result), "| 3 | 12 of 24 | 1 of 3 |");
        const auto shown = parsed(gradescopeOf(result))->getArray("tests")->getObject(3);
        CPPUNIT_ASSERT(!shown->has("status"));
    }
    void aVerdictIsInEveryFormat()
    {
        Result result = exampleResult();
        result.labs.front().own.tests["lab3/wrong"].verdict = "MEMLIMIT";
        for (const std::string& text : {textOf(result), pageOf(result)})
            assertContains(text, "failed (MEMLIMIT)");
        assertContains(jsonOf(result), "\"verdict\": \"MEMLIMIT\"");
        assertContains(gradescopeOf(result), "\"output\": \"MEMLIMIT: B sent");
        assertContains(junitOf(result), "<failure type=\"MEMLIMIT\" message");
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ResultFilesTest);

} // namespace Grade
