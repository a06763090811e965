// How late a submission is, as Gradescope's metadata say.
#include "tools/grade/DueDate.h"

#include "tests/support/Assertions.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace Grade
{

namespace
{

std::string metadata(const std::string& came, const std::string& due)
{
    return R"({"created_at": ")" + came + R"(", "assignment": {"due_date": )" + due + "}}";
}

const std::string due = R"("2018-07-31T23:00:00.000000-07:00")";

} // namespace

class DueDateTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(DueDateTest);
    CPPUNIT_TEST(inTimeIsNotLate);
    CPPUNIT_TEST(aMinuteThatHasBegunCounts);
    CPPUNIT_TEST(aTimeHasAZone);
    CPPUNIT_TEST(withoutADueDateNothingIsLate);
    CPPUNIT_TEST(aTextWithoutTimesIsRefused);
    CPPUNIT_TEST_SUITE_END();

    void inTimeIsNotLate()
    {
        CPPUNIT_ASSERT_EQUAL(0, minutesLate(metadata("2018-07-01T14:22:32.365935-07:00", due)));
        CPPUNIT_ASSERT_EQUAL(0, minutesLate(metadata("2018-07-31T23:00:00.000000-07:00", due)));
    }
    void aMinuteThatHasBegunCounts()
    {
        CPPUNIT_ASSERT_EQUAL(1, minutesLate(metadata("2018-07-31T23:00:00.000001-07:00", due)));
        CPPUNIT_ASSERT_EQUAL(1, minutesLate(metadata("2018-07-31T23:01:00.000000-07:00", due)));
        CPPUNIT_ASSERT_EQUAL(91, minutesLate(metadata("2018-08-01T00:30:01-07:00", due)));
    }
    void aTimeHasAZone()
    {
        CPPUNIT_ASSERT_EQUAL(2, minutesLate(metadata("2018-08-01T06:02:00.000000Z", due)));
        CPPUNIT_ASSERT_EQUAL(0, minutesLate(metadata("2018-07-31T23:30:00.000000-06:00", due)));
    }
    void withoutADueDateNothingIsLate()
    {
        CPPUNIT_ASSERT_EQUAL(0, minutesLate(metadata("2018-07-01T14:22:32.365935-07:00", "null")));
        CPPUNIT_ASSERT_EQUAL(0, minutesLate("{}"));
    }
    void aTextWithoutTimesIsRefused()
    {
        for (const std::string& text : {std::string("no JSON"), metadata("soon", due)})
            Support::assertContains(
                Support::messageOf([&text] { minutesLate(text); }), "submission_metadata.json");
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(DueDateTest);

} // namespace Grade
