// Dates: which are valid, and what point in time they mean.

#include "http/HttpDate.h"

#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

#include <string>
#include <string_view>

using namespace proxy;

namespace
{

using std::chrono::seconds;
using std::chrono::sys_seconds;

/// A point in time by its seconds since 1970.
constexpr sys_seconds at(long long count)
{
    return sys_seconds(seconds(count));
}

constexpr sys_seconds november1994 = at(784111777);  // Sun, 06 Nov 1994 08:49:37 GMT
constexpr sys_seconds november2026 = at(1795428000); // Mon, 23 Nov 2026 10:00:00 GMT

/// In seconds since 1970.
std::string asRead(std::string_view text, sys_seconds now = november2026)
{
    const auto time = parseHttpDate(text, now);
    return time ? std::to_string(time->time_since_epoch().count()) : "no date";
}

std::string readIn2026(const TextRow& row)
{
    return asRead(row.text);
}

constexpr RowAssertion assertRead(readIn2026);
constexpr RowAssertion assertReadEverywhere(readIn2026, inEveryTimeZone);

} // namespace

class HttpDateTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(HttpDateTest);
    CPPUNIT_TEST(aDateHasThreeForms);
    CPPUNIT_TEST(namesAreCaseInsensitive);
    CPPUNIT_TEST(theDayMustExistInTheCalendar);
    CPPUNIT_TEST(aLeapSecondIsTheNextSecond);
    CPPUNIT_TEST(invalidDatesAreRejected);
    CPPUNIT_TEST(aWrongDayOfTheWeekDoesNotMatter);
    CPPUNIT_TEST(aTwoDigitYearIsAtMostFiftyYearsAhead);
    CPPUNIT_TEST(theLocalTimeZoneDoesNotMatter);
    CPPUNIT_TEST(datesAreFormattedInTheFirstForm);
    CPPUNIT_TEST(formattedDatesCanBeParsed);
    CPPUNIT_TEST_SUITE_END();

    void aDateHasThreeForms()
    {
        assertRead({
            {"Sun, 06 Nov 1994 08:49:37 GMT", "784111777"},
            {"Sunday, 06-Nov-94 08:49:37 GMT", "784111777"},
            {"Sun Nov  6 08:49:37 1994", "784111777"},
            {"Sun Nov 06 08:49:37 1994", "784111777"},
            {"Wed Nov 16 08:49:37 1994", "784975777"},
            {"Thu, 01 Jan 1970 00:00:00 GMT", "0"},
        });
    }
    void namesAreCaseInsensitive()
    {
        assertRead({
            {"sun, 06 nov 1994 08:49:37 gmt", "784111777"},
            {"SUNDAY, 06-NOV-94 08:49:37 GMT", "784111777"},
            {"sUN nOV  6 08:49:37 1994", "784111777"},
        });
    }
    void theDayMustExistInTheCalendar()
    {
        assertRead({
            {"Thu, 29 Feb 2024 12:00:00 GMT", "1709208000"},
            {"Tue, 29 Feb 2000 00:00:00 GMT", "951782400"},
            {"Tue, 19 Jan 2038 03:14:08 GMT", "2147483648"},
            {"Fri, 31 Dec 9999 23:59:59 GMT", "253402300799"},
            {"Wed, 31 Dec 1969 23:59:59 GMT", "-1"},
            {"Wed, 29 Feb 2023 12:00:00 GMT", "no date"},
            {"Wed, 01 Mar 2023 12:00:00 GMT", "1677672000"},
            {"Thu, 29 Feb 1900 12:00:00 GMT", "no date"},
            {"Thu, 31 Nov 1994 08:49:37 GMT", "no date"},
            {"Wed, 00 Dec 1994 08:49:37 GMT", "no date"},
        });
    }
    void aLeapSecondIsTheNextSecond()
    {
        assertRead({
            {"Sat, 31 Dec 2016 23:59:60 GMT", "1483228800"},
            {"Saturday, 31-Dec-16 23:59:60 GMT", "1483228800"},
            {"Sat Dec 31 23:59:60 2016", "1483228800"},
            {"Sun, 01 Jan 2017 00:00:00 GMT", "1483228800"},
            {"Sat, 31 Dec 2016 23:59:61 GMT", "no date"},
            {"Sat, 31 Dec 2016 12:00:60 GMT", "no date"},
        });
    }
    void invalidDatesAreRejected()
    {
        assertRead({
            {"", "no date"},
            {"0", "no date"},
            {"-1", "no date"},
            {"784111777", "no date"},
            {"Sun, 06 Nov 1994 08:49:37", "no date"},
            {"Sun, 06 Nov 1994 08:49:37 UTC", "no date"},
            {"Sun, 06 Nov 1994 08:49:37 +0000", "no date"},
            {"Sun, 06 Nov 1994 08:49:37 PST", "no date"},
            {"Sun, 06 Nov 1994 08:49:37 GMT ", "no date"},
            {"Sun, 06 Nov 1994 08:49:37 GMT+1", "no date"},
            {std::string_view("Sun, 06 Nov 1994 08:49:37 GMT\0", 30), "no date"},
            {" Sun, 06 Nov 1994 08:49:37 GMT", "no date"},
            {"Sun,  06 Nov 1994 08:49:37 GMT", "no date"},
            {"Sun,06 Nov 1994 08:49:37 GMT", "no date"},
            {"Sun,\t06 Nov 1994 08:49:37 GMT", "no date"},
            {"Sun, 6 Nov 1994 08:49:37 GMT", "no date"},
            {"Sun,  6 Nov 1994 08:49:37 GMT", "no date"},
            {"Sunday, 06 Nov 1994 08:49:37 GMT", "no date"},
            {"Sun, 06 November 1994 08:49:37 GMT", "no date"},
            {"Sun, 06 Nov 94 08:49:37 GMT", "no date"},
            // In the year 94 it was a Saturday. That year is written with four digits, too.
            {"Sat, 06 Nov 94 08:49:37 GMT", "no date"},
            {"Sat, 06 Nov 0094 08:49:37 GMT", "-59174032223"},
            {"Sun, 06 Nov 19940 08:49:37 GMT", "no date"},
            {"Sun, 06-Nov-1994 08:49:37 GMT", "no date"},
            {"Sun, 06-Nov-94 08:49:37 GMT", "no date"},
            {"Sunday, 06-Nov-1994 08:49:37 GMT", "no date"},
            {"Sunday, 6-Nov-94 08:49:37 GMT", "no date"},
            {"Sun Nov 6 08:49:37 1994", "no date"},
            {"Sun Nov  6 08:49:37 1994 GMT", "no date"},
            {"Sun, 06 Nov 1994 8:49:37 GMT", "no date"},
            {"Sun, 06 Nov 1994 24:00:00 GMT", "no date"},
            {"Sun, 06 Nov 1994 08:60:00 GMT", "no date"},
            {"Sun, 06 Nov 1994 08:49 GMT", "no date"},
            {"Sun, 06 Nov 1994 08.49.37 GMT", "no date"},
            {"06 Nov 1994 08:49:37 GMT", "no date"},
            {"1994-11-06T08:49:37Z", "no date"},
            {"Son, 06 Nov 1994 08:49:37 GMT", "no date"},
        });
    }
    void aWrongDayOfTheWeekDoesNotMatter()
    {
        assertRead({
            {"Mon, 06 Nov 1994 08:49:37 GMT", "784111777"},
            {"sat, 06 Nov 1994 08:49:37 GMT", "784111777"},
            {"Monday, 06-Nov-94 08:49:37 GMT", "784111777"},
            {"Mon Nov  6 08:49:37 1994", "784111777"},
            {"Tue, 30 Jun 2015 23:59:60 GMT", "1435708800"},
            {"Mon, 30 Jun 2015 23:59:60 GMT", "1435708800"},
            // A day that does not exist is no date, whatever the day of the week.
            {"Mon, 31 Nov 1994 08:49:37 GMT", "no date"},
            {"Thu, 00 Nov 1994 08:49:37 GMT", "no date"},
            {"Wed, 29 Feb 2023 08:49:37 GMT", "no date"},
            {"Thu, 29 Feb 2024 08:49:37 GMT", "1709196577"},
            {"Xyz, 06 Nov 1994 08:49:37 GMT", "no date"},
            {"06 Nov 1994 08:49:37 GMT", "no date"},
        });
    }
    void aTwoDigitYearIsAtMostFiftyYearsAhead()
    {
        // Now is Mon, 23 Nov 2026 10:00:00 GMT.
        CPPUNIT_ASSERT_EQUAL(std::string("1798761599"),
            asRead("Thursday, 31-Dec-26 23:59:59 GMT", november2026)); // 2026
        CPPUNIT_ASSERT_EQUAL(std::string("3373351200"),
            asRead("Monday, 23-Nov-76 10:00:00 GMT", november2026)); // 2076
        CPPUNIT_ASSERT_EQUAL(std::string("217591201"),
            asRead("Tuesday, 23-Nov-76 10:00:01 GMT", november2026)); // 1976
        CPPUNIT_ASSERT_EQUAL(std::string("220924800"),
            asRead("Saturday, 01-Jan-77 00:00:00 GMT", november2026)); // 1977
        CPPUNIT_ASSERT_EQUAL(
            std::string("220924800"), asRead("Friday, 01-Jan-77 00:00:00 GMT",
                                          november2026)); // a Friday, but 2077 is too far
        CPPUNIT_ASSERT_EQUAL(std::string("946684800"),
            asRead("Saturday, 01-Jan-00 00:00:00 GMT", november2026)); // 2000
        // Near the end of a century, the year belongs to the next one.
        const auto now = at(3786912000); // Sun, 01 Jan 2090 00:00:00 GMT
        CPPUNIT_ASSERT_EQUAL(
            std::string("4102444800"), asRead("Friday, 01-Jan-00 00:00:00 GMT", now)); // 2100
        // 2100 has no 29 February.
        CPPUNIT_ASSERT_EQUAL(
            std::string("951782400"), asRead("Tuesday, 29-Feb-00 00:00:00 GMT", now)); // 2000
        // And in the year 1994, 2044 is near and 1945 is not.
        CPPUNIT_ASSERT_EQUAL(std::string("2335219200"),
            asRead("Friday, 01-Jan-44 00:00:00 GMT", november1994)); // 2044
        CPPUNIT_ASSERT_EQUAL(std::string("-788918400"),
            asRead("Monday, 01-Jan-45 00:00:00 GMT", november1994)); // 1945
    }
    void theLocalTimeZoneDoesNotMatter()
    {
        // One date in winter and one in summer.
        assertReadEverywhere({
            {"Sun, 06 Nov 1994 08:49:37 GMT", "784111777"},
            {"Sunday, 06-Nov-94 08:49:37 GMT", "784111777"},
            {"Sun Nov  6 08:49:37 1994", "784111777"},
            {"Fri, 01 Jul 1994 08:49:37 GMT", "773052577"},
        });
        inEachTimeZone(
            [](const std::string& zone)
            {
                CPPUNIT_ASSERT_EQUAL_MESSAGE(zone, std::string("Sun, 06 Nov 1994 08:49:37 GMT"),
                    formatHttpDate(november1994));
            });
    }
    void datesAreFormattedInTheFirstForm()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("Sun, 06 Nov 1994 08:49:37 GMT"), formatHttpDate(november1994));
        CPPUNIT_ASSERT_EQUAL(std::string("Thu, 01 Jan 1970 00:00:00 GMT"), formatHttpDate(at(0)));
        CPPUNIT_ASSERT_EQUAL(std::string("Wed, 31 Dec 1969 23:59:59 GMT"), formatHttpDate(at(-1)));
        CPPUNIT_ASSERT_EQUAL(
            std::string("Thu, 29 Feb 2024 12:00:00 GMT"), formatHttpDate(at(1709208000)));
        CPPUNIT_ASSERT_EQUAL(
            std::string("Fri, 31 Dec 9999 23:59:59 GMT"), formatHttpDate(at(253402300799)));
        CPPUNIT_ASSERT_EQUAL(
            std::string("Sat, 06 Nov 0094 08:49:37 GMT"), formatHttpDate(at(-59174032223)));
    }
    void formattedDatesCanBeParsed()
    {
        // In steps of about 116 days, every month, day and hour occurs in the course of the years.
        for (long long count = -62167219200; count < 253402300800; count += 10'000'019)
            CPPUNIT_ASSERT_EQUAL(std::to_string(count), asRead(formatHttpDate(at(count))));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(HttpDateTest);
