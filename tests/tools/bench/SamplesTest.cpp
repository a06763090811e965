// How rounds become a row.

#include "tools/bench/Samples.h"
#include "tools/measure/Numbers.h"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace Bench;
using namespace Measure;

constexpr double exact = 1e-9;

class SamplesTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(SamplesTest);
    CPPUNIT_TEST(theMedianIsTheMiddleValue);
    CPPUNIT_TEST(ofAnEvenNumberItIsTheMeanOfTwo);
    CPPUNIT_TEST(thereIsNoMedianOfNothing);
    CPPUNIT_TEST(aRowHasMediansAndSums);
    CPPUNIT_TEST(aRoundWithoutAnAnswerCountsOnlyItsErrors);
    CPPUNIT_TEST(aRatioNeedsBothNumbers);
    CPPUNIT_TEST_SUITE_END();

public:
    void theMedianIsTheMiddleValue()
    {
        CPPUNIT_ASSERT_DOUBLES_EQUAL(2.0, median({3, 1, 2}).value(), exact);
        CPPUNIT_ASSERT_DOUBLES_EQUAL(7.0, median({7}).value(), exact);
        CPPUNIT_ASSERT_DOUBLES_EQUAL(5.0, median({1000, 5, 0}).value(), exact);
    }

    void ofAnEvenNumberItIsTheMeanOfTwo()
    {
        CPPUNIT_ASSERT_DOUBLES_EQUAL(2.5, median({4, 1, 2, 3}).value(), exact);
    }

    void thereIsNoMedianOfNothing() { CPPUNIT_ASSERT(!median({})); }

    void aRowHasMediansAndSums()
    {
        const Sample row =
            summary({{30, 300, {10, 1, 0, 2}}, {10, 100, {20, 0, 4, 0}}, {20, 900, {30, 2, 0, 1}}});
        CPPUNIT_ASSERT_DOUBLES_EQUAL(20.0, row.cost.value(), exact);
        CPPUNIT_ASSERT_DOUBLES_EQUAL(300.0, row.rate.value(), exact);
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{60}, row.counts.requests);
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{3}, row.counts.errors);
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{4}, row.counts.wrong);
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{3}, row.counts.atOrigin);
    }

    void aRoundWithoutAnAnswerCountsOnlyItsErrors()
    {
        Sample failed;
        failed.counts.errors = 1;
        const Sample row = summary({failed, {10, {}, {5, 0, 0, 0}}});
        CPPUNIT_ASSERT_DOUBLES_EQUAL(10.0, row.cost.value(), exact);
        CPPUNIT_ASSERT(!row.rate);
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{1}, row.counts.errors);
    }

    void aRatioNeedsBothNumbers()
    {
        CPPUNIT_ASSERT_DOUBLES_EQUAL(0.5, ratio(1.0, 2.0).value(), exact);
        CPPUNIT_ASSERT(!ratio(std::nullopt, 2.0));
        CPPUNIT_ASSERT(!ratio(1.0, std::nullopt));
        CPPUNIT_ASSERT(!ratio(1.0, 0.0));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(SamplesTest);

} // namespace
