// The instructor's table of points.
#include "tools/grade/PointTable.h"

#include "tests/support/Assertions.h"
#include "tests/support/Files.h"
#include "tests/support/TemporaryFolder.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace Grade
{

namespace
{

using namespace std::chrono_literals;

PointTable tableOf(const std::string& text)
{
    const Support::TemporaryFolder folder("points");
    Support::writeFile(folder.path() + "/points", text);
    return PointTable::read(folder.path() + "/points");
}

std::string mistakeIn(const std::string& text)
{
    return Support::messageOf([&text] { tableOf(text); });
}

using Support::assertContains;

} // namespace

class PointTableTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(PointTableTest);
    CPPUNIT_TEST(withoutRulesATestKeepsItsPoints);
    CPPUNIT_TEST(theLastRuleThatFitsCounts);
    CPPUNIT_TEST(aLabMayHaveAWeight);
    CPPUNIT_TEST(lateWorkLosesAPartForEachStep);
    CPPUNIT_TEST(mistakesAreNamedWithTheirLine);
    CPPUNIT_TEST_SUITE_END();

    void withoutRulesATestKeepsItsPoints()
    {
        const PointTable table = tableOf("# nothing\n\n");
        CPPUNIT_ASSERT_EQUAL(3, table.points("lab1/x", 3));
        CPPUNIT_ASSERT(table.visibility("lab1/x") == Visibility::shown);
        CPPUNIT_ASSERT(!table.weight({1}));
        CPPUNIT_ASSERT_EQUAL(100, table.late().kept(1000h));
    }
    void theLastRuleThatFitsCounts()
    {
        const PointTable table = tableOf("test lab3/* hidden # all\ntest lab3/a* after-deadline\n"
                                         "test lab3/abc points 7\ntest lab3/abc shown\n");
        CPPUNIT_ASSERT(table.visibility("lab3/b") == Visibility::hidden);
        CPPUNIT_ASSERT(table.visibility("lab3/ab") == Visibility::afterDeadline);
        CPPUNIT_ASSERT(table.visibility("lab3/abc") == Visibility::shown);
        CPPUNIT_ASSERT(table.visibility("lab33/b") == Visibility::shown);
        CPPUNIT_ASSERT_EQUAL(7, table.points("lab3/abc", 1));
        CPPUNIT_ASSERT_EQUAL(1, table.points("lab3/abcd", 1));
    }
    void aLabMayHaveAWeight()
    {
        CPPUNIT_ASSERT_EQUAL(12, tableOf("lab 3 weight 12").weight({3}).value());
        const PointTable halves = tableOf("lab 7a weight 6\nlab 7b weight 8");
        CPPUNIT_ASSERT_EQUAL(6, halves.weight({7, "a"}).value());
        CPPUNIT_ASSERT_EQUAL(8, halves.weight({7, "b"}).value());
    }
    void lateWorkLosesAPartForEachStep()
    {
        const LatePolicy late = tableOf("late grace 15m step 24h percent 10 most 50").late();
        CPPUNIT_ASSERT_EQUAL(100, late.kept(0min));
        CPPUNIT_ASSERT_EQUAL(100, late.kept(15min));
        CPPUNIT_ASSERT_EQUAL(90, late.kept(16min));
        CPPUNIT_ASSERT_EQUAL(90, late.kept(24h + 15min));
        CPPUNIT_ASSERT_EQUAL(80, late.kept(24h + 16min));
        CPPUNIT_ASSERT_EQUAL(50, late.kept(7 * 24h));
        CPPUNIT_ASSERT_EQUAL(50, late.kept(10'000h));
    }
    void mistakesAreNamedWithTheirLine()
    {
        assertContains(
            mistakeIn("\ntest lab1/x points all"), "points:2: 'all' is not a number of points.");
        assertContains(
            mistakeIn("labs 3"), "points:1: A line begins with lab, test or late, not 'labs'.");
        assertContains(mistakeIn("test lab1/x secret"), "not 'secret'");
        assertContains(mistakeIn("late grace 10x"), "'10x' is not a time");
        assertContains(mistakeIn("lab 9 weight 4"), "points:1: There is no lab 9.");
        assertContains(mistakeIn("lab 7 weight 4"), "as in: lab 7a weight 10");
        assertContains(mistakeIn("lab 3 weight 4 more"), "'more' is too much");
        assertContains(mistakeIn("late step 0m"), "A step is longer than no time");
        assertContains(
            Support::messageOf([] { PointTable::read("/no/such/file"); }), "cannot be read");
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(PointTableTest);

} // namespace Grade
