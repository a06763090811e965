// What a table says about its slopes.

#include "tools/growth/Slope.h"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace Growth;

Row row(std::uint64_t size, const std::string& name, const std::vector<double>& figures)
{
    Row made{size, name};
    for (const double figure : figures)
        made.rounds.push_back({{figure}});
    return made;
}

Table table(const std::vector<double>& first, const std::vector<double>& last)
{
    return {"Stored entries", "entries", "entry", "entries", 1,
        {{"CPU us", "cpu_us", "us", "A hit"}},
        {row(1, "1 entry", first), row(50, "50 entries", {1}), row(101, "101 entries", last)}};
}

class SlopeTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(SlopeTest);
    CPPUNIT_TEST(theMediansOfTheFirstAndTheLastRowCount);
    CPPUNIT_TEST(theSlopeIsForEachUnit);
    CPPUNIT_TEST(aSmallSlopeIsForManyUnits);
    CPPUNIT_TEST(lessIsSaid);
    CPPUNIT_TEST(roundsThatOverlapMeasureNothing);
    CPPUNIT_TEST(zeroHasNoRatio);
    CPPUNIT_TEST(oneRowHasNoSlope);
    CPPUNIT_TEST(aRowWithoutFiguresHasNoSlope);
    CPPUNIT_TEST(aCountHasCommas);
    CPPUNIT_TEST_SUITE_END();

public:
    void theMediansOfTheFirstAndTheLastRowCount()
    {
        const auto found = slope(table({9, 10, 30}, {260, 210, 100}), 0);
        CPPUNIT_ASSERT(found);
        CPPUNIT_ASSERT_DOUBLES_EQUAL(10, found->first, 1e-9);
        CPPUNIT_ASSERT_DOUBLES_EQUAL(210, found->last, 1e-9);
        CPPUNIT_ASSERT_DOUBLES_EQUAL(2, found->each, 1e-9);
        CPPUNIT_ASSERT_DOUBLES_EQUAL(21, *found->ratio, 1e-9);
        CPPUNIT_ASSERT(found->isMeasurable);
        assertSays("A hit: 10.0 us with 1 entry, 210 us with 101 entries, 21.0 times as much: "
                   "2.00 us more for each further entry.",
            table({9, 10, 30}, {260, 210, 100}));
    }

    void theSlopeIsForEachUnit()
    {
        Table ofMegabytes = table({10}, {210});
        ofMegabytes.sizeOfUnit = 10;
        CPPUNIT_ASSERT_DOUBLES_EQUAL(20, slope(ofMegabytes, 0)->each, 1e-9);
    }

    void aSmallSlopeIsForManyUnits()
    {
        assertSays("A hit: 10.0 us with 1 entry, 10.5 us with 101 entries, 1.05 times as much: "
                   "0.50 us more for each 100 further entries.",
            table({10}, {10.5}));
    }

    void lessIsSaid()
    {
        assertSays("A hit: 210 us with 1 entry, 10.0 us with 101 entries, 0.05 times as much: "
                   "2.00 us less for each further entry.",
            table({210}, {10}));
    }

    void roundsThatOverlapMeasureNothing()
    {
        assertSays("A hit: 10.0 us with 1 entry, 11.0 us with 101 entries. The rounds overlap: no "
                   "cost of a further entry can be measured.",
            table({9, 10, 11}, {10.9, 11, 12}));
    }

    void zeroHasNoRatio()
    {
        assertSays("A hit: 0.00 us with 1 entry, 200 us with 101 entries: 2.00 us more for each "
                   "further entry.",
            table({0}, {200}));
    }

    void oneRowHasNoSlope()
    {
        Table small = table({1}, {2});
        small.rows.resize(1);
        CPPUNIT_ASSERT(!slope(small, 0));
        assertSays("", small);
    }

    void aRowWithoutFiguresHasNoSlope()
    {
        CPPUNIT_ASSERT(!slope(table({1}, {}), 0));
        assertSays("", table({}, {1}));
    }

    void aCountHasCommas()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("0"), grouped(0));
        CPPUNIT_ASSERT_EQUAL(std::string("999"), grouped(999));
        CPPUNIT_ASSERT_EQUAL(std::string("1,000"), grouped(1000));
        CPPUNIT_ASSERT_EQUAL(std::string("1,000,000"), grouped(1'000'000));
    }

private:
    static void assertSays(const std::string& expected, const Table& measured)
    {
        CPPUNIT_ASSERT_EQUAL(expected, sentence(measured, 0));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(SlopeTest);

} // namespace
