// The pages of a class: which gaps took longest, and what the students have written.
#include "tests/support/Assertions.h"
#include "tools/grade/AnswersPage.h"
#include "tools/grade/ClassPage.h"

#include <Poco/JSON/Parser.h>
#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace Grade
{

namespace
{

using Support::assertContains;

const std::map<std::string, std::string> gapOf{
    {"lab3/a", "3.1 lookUp"}, {"lab3/b", "3.1 lookUp"}, {"lab3/c", "3.2 mayBeStored"}};

const std::string form =
    "# Write-up\n\nName: ...\n\n## Hours\n\nLab 1: ...\n\n## Design\n\nWhy? ...\n";

StudentWork withPaper(const std::string& name, const std::string& text)
{
    return {"somewhere", nullptr, {{name, text}}};
}
StudentWork withTimes(const std::string& text)
{
    return withPaper("times.tsv", text);
}

/// The student's row, with a result of lab 3 in which so many of three tests fail.
StudentWork failing(int count)
{
    std::string tests;
    for (int test = 0; test < 3; ++test)
        tests += std::string(test == 0 ? "" : ",") + R"({"name": "lab3/)" + char('a' + test) +
                 R"(", "optional": false, "outcome": ")" + (test < count ? "failed" : "passed") +
                 "\"}";
    const std::string text = R"({"verdict": "SCORED", "points": )" + std::to_string(3 - count) +
                             R"(, "most": 3, "labs": [{"lab": "3", "points": )" +
                             std::to_string(3 - count) + R"(, "blame": "", "tests": [)" + tests +
                             "]}]}";
    return {"somewhere", Poco::JSON::Parser().parse(text).extract<Poco::JSON::Object::Ptr>(), {}};
}

void assertSilent(const std::string& text, const std::string& part)
{
    CPPUNIT_ASSERT_MESSAGE(text, text.find(part) == std::string::npos);
}

} // namespace

class ClassPagesTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ClassPagesTest);
    CPPUNIT_TEST(aGapLastsFromItsFirstTryToItsLastPass);
    CPPUNIT_TEST(theGapWithTheLongestMedianComesFirst);
    CPPUNIT_TEST(nonsenseInAFileOfTimesIsPassedOver);
    CPPUNIT_TEST(withoutTimesThePageSaysNothingOfThem);
    CPPUNIT_TEST(everyTestOfTheKitIsAboutAGap);
    CPPUNIT_TEST(answersStandBelowTheirQuestion);
    CPPUNIT_TEST(anAnswerIsNoMarkup);
    CPPUNIT_TEST(mostFailuresComeFirst);
    CPPUNIT_TEST_SUITE_END();

    void aGapLastsFromItsFirstTryToItsLastPass()
    {
        const ClassResults results{
            {"ann", withTimes("lab3/a\t2026-11-20T10:00:00Z\t2026-11-20T10:30:00Z\t2\n"
                              "lab3/b\t2026-11-20T10:10:00Z\t2026-11-20T11:00:00Z\t5\n")},
            {"bob", withTimes("lab3/a\t2026-11-20T10:00:00Z\t2026-11-20T10:30:00Z\t2\n"
                              "lab3/b\t2026-11-20T10:10:00Z\t\t9\n")}};
        const auto times = gapTimesOf(results, gapOf);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, times.size());
        CPPUNIT_ASSERT_EQUAL(std::string("3.1 lookUp"), times[0].gap);
        CPPUNIT_ASSERT(times[0].took == std::vector{std::chrono::seconds(3600)});
        CPPUNIT_ASSERT(times[0].failures == std::vector{5});
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, times[0].unfinished);
        assertContains(
            gapTimesTable(results, times), "3.1 lookUp<td>60 min<td>60 min<td>5<td>1<td>1");
    }
    void theGapWithTheLongestMedianComesFirst()
    {
        const auto times = gapTimesOf(
            {{"ann", withTimes("lab3/a\t2026-11-20T10:00:00Z\t2026-11-20T10:01:00Z\t1\n"
                               "lab3/c\t2026-11-20T10:00:00Z\t2026-11-21T10:00:00Z\t0\n")}},
            gapOf);
        CPPUNIT_ASSERT_EQUAL(std::string("3.2 mayBeStored"), times.at(0).gap);
    }
    void nonsenseInAFileOfTimesIsPassedOver()
    {
        for (const std::string& line : {std::string("lab3/a"), std::string("\t\t\t"),
                 std::string("lab3/a\tyesterday\t2026-11-20T10:01:00Z\t1"),
                 std::string("lab3/a\t2026-13-45T30:00:00Z\t2027-11-20T10:01:00Z\t1"),
                 std::string("lab3/a\t2026-11-20T10:00:00Z\t2025-11-20T10:01:00Z\t1"),
                 std::string(
                     "lab3/a\t2026-11-20T10:00:00Z\t2026-11-20T10:01:00Z\t99999999999999999999"),
                 std::string("no-test\t2026-11-20T10:00:00Z\t2026-11-20T10:01:00Z\t1")})
            CPPUNIT_ASSERT_MESSAGE(line, gapTimesOf({{"ann", withTimes(line)}}, gapOf).empty());
    }
    void withoutTimesThePageSaysNothingOfThem()
    {
        assertSilent(classPageOf({{"ann", failing(1)}}, {}), "took longest");
    }
    void everyTestOfTheKitIsAboutAGap()
    {
        const auto gaps = gapsOfTests();
        CPPUNIT_ASSERT_EQUAL(
            std::string("1.7 answerWithFile"), gaps.at("lab1/content-type-matches-the-file"));
        CPPUNIT_ASSERT(gaps.size() > 300);
    }
    void answersStandBelowTheirQuestion()
    {
        const std::string page = answersPageOf(
            {{"ann", withPaper("write-up.md",
                         "# Write-up\r\n\nName: Ann\n## Hours\n\nLab 1: 5\n\n## Design\n\n"
                         "Why? Because.\n\nAnd more.\n\n## Mine\nSomething\n")},
                {"bob", withPaper("write-up.md", form)}, {"zoe", {}}},
            form);
        assertContains(page, "<h2>Hours</h2>\n<h3>ann</h3>\n<p class=\"answer\">Lab 1: 5\n</p>");
        assertContains(
            page, "<h2>Design</h2>\n<h3>ann</h3>\n<p class=\"answer\">Because.\n\nAnd more.\n</p>");
        assertContains(page,
            "<h2>Other headings</h2>\n<h3>ann</h3>\n<p class=\"answer\">Mine\nSomething\n</p>");
        assertContains(page, "<h2>Without a write-up</h2>\n<ul>\n<li>zoe</li>");
        assertSilent(page, "bob");
    }
    void anAnswerIsNoMarkup()
    {
        const std::string attack = "</p><script>alert(1)</script>\x1B[2J\xFF";
        const std::string page =
            answersPageOf({{attack, withPaper("write-up.md",
                                        "## Hours\n" + attack + "\n## " + attack + "\n" + attack)}},
                form);
        assertSilent(page, "<script");
        assertContains(page, "&lt;script&gt;alert(1)&lt;/script&gt;\\x1b[2J\\xff");
        const std::string classPage = classPageOf({{attack, failing(1)}}, {});
        assertSilent(classPage, "<script>alert");
    }
    void mostFailuresComeFirst()
    {
        const std::string page = classPageOf(
            {{"ann", failing(0)}, {"bob", failing(2)}, {"cid", failing(1)}, {"dan", {}}}, {});
        std::size_t at = 0;
        for (const std::string student : {"dan", "bob", "cid", "ann", "bob", "cid", "ann"})
        {
            at = page.find(">" + student + "<", at);
            CPPUNIT_ASSERT_MESSAGE(student + page, at != std::string::npos);
        }
        assertContains(page, "<tr data-failed=\"1\" data-points=\"2\"><th scope=\"row\">cid");
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ClassPagesTest);

} // namespace Grade
