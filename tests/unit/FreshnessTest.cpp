// How long a response is fresh, and how old it is.

#include "rules/Freshness.h"

#include "tests/unit/Messages.h"
#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

using namespace proxy;

namespace
{

using namespace std::chrono_literals;

struct LifetimeRow
{
    std::string_view response;
    long long expected; ///< in seconds
    int status = 200;

    std::string given() const { return std::string(response); }
};

struct AgeRow
{
    std::string_view response;
    std::chrono::milliseconds requested; ///< after ten o'clock
    std::chrono::milliseconds now;       ///< after ten o'clock
    long long expected;                  ///< in milliseconds

    std::string given() const { return std::string(response); }
};

long long lifetimeOf(const LifetimeRow& row)
{
    return freshnessLifetime(storedWith(row.response, row.status)).count();
}

long long ageOf(const AgeRow& row)
{
    return currentAge(storedWith(row.response, 200, ten + row.requested), ten + row.now).count();
}

constexpr RowAssertion assertLifetime(lifetimeOf, inEveryTimeZone);
constexpr RowAssertion assertAge(ageOf, inEveryTimeZone);

} // namespace

class FreshnessTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(FreshnessTest);
    CPPUNIT_TEST(sMaxageOverridesMaxAgeWhichOverridesExpires);
    CPPUNIT_TEST(expiresIsRelativeToDate);
    CPPUNIT_TEST(anInvalidExpiresIsInThePast);
    CPPUNIT_TEST(anInvalidLifetimeIsZero);
    CPPUNIT_TEST(theHeuristicLifetimeIsATenthOfTheTimeSinceTheLastChange);
    CPPUNIT_TEST(onlySomeStatusesHaveAHeuristicLifetime);
    CPPUNIT_TEST(aTargetedFieldOverridesExpires);
    CPPUNIT_TEST(ageCountsFromTheTimeOfTheRequest);
    CPPUNIT_TEST(ageCountsFromDateIfThatIsLonger);
    CPPUNIT_TEST(anInvalidAgeIsIgnored);
    CPPUNIT_TEST(aDateIsExactOnlyToTheSecond);
    CPPUNIT_TEST(largeNumbersDoNotOverflow);
    CPPUNIT_TEST_SUITE_END();

    void sMaxageOverridesMaxAgeWhichOverridesExpires()
    {
        assertLifetime({
            {"Cache-Control: max-age=60, s-maxage=5\nExpires: Mon, 23 Nov 2026 11:00:00 GMT", 5},
            {"Cache-Control: s-maxage=600, max-age=5", 600},
            {"Cache-Control: s-maxage=0, max-age=5", 0},
            {"Cache-Control: max-age=60\nExpires: Mon, 23 Nov 2026 11:00:00 GMT", 60},
            {"Cache-Control: max-age=60\nExpires: 0", 60},
            {"Cache-Control: max-age=0\nExpires: Mon, 23 Nov 2026 11:00:00 GMT", 0},
            {"Expires: Mon, 23 Nov 2026 11:00:00 GMT", 3600},
            {"Cache-Control: public\nExpires: Mon, 23 Nov 2026 11:00:00 GMT", 3600},
            {"Cache-Control: max-age=60\nLast-Modified: Mon, 16 Nov 2026 10:00:00 GMT", 60},
            {"", 0},
        });
    }
    void expiresIsRelativeToDate()
    {
        assertLifetime({
            {"Date: Mon, 23 Nov 2026 10:00:00 GMT\nExpires: Mon, 23 Nov 2026 10:00:01 GMT", 1},
            {"Date: Mon, 23 Nov 2026 10:00:00 GMT\nExpires: Mon, 23 Nov 2026 10:00:00 GMT", 0},
            {"Date: Mon, 23 Nov 2026 10:00:01 GMT\nExpires: Mon, 23 Nov 2026 10:00:00 GMT", 0},
            // A clock that is wrong is equally wrong in both fields.
            {"Date: Mon, 23 Nov 2020 10:00:00 GMT\nExpires: Mon, 23 Nov 2020 10:01:00 GMT", 60},
            {"Date: Sat, 23 Nov 2030 10:00:00 GMT\nExpires: Sat, 23 Nov 2030 10:01:00 GMT", 60},
            // Without a valid Date: from the time of the request.
            {"Date: yesterday\nExpires: Mon, 23 Nov 2026 10:01:00 GMT", 60},
            {"Expires: Mon, 23 Nov 2026 10:01:00 GMT", 60},
            // All three forms, in any case, and with a two-digit year.
            {"Expires: Monday, 23-Nov-26 10:01:00 GMT", 60},
            {"Expires: Mon Nov 23 10:01:00 2026", 60},
            {"Expires: mon, 23 nov 2026 10:01:00 gmt", 60},
            {"Expires: Fri, 01 Jul 2022 10:00:00 GMT\nDate: Fri, 01 Jul 2022 09:00:00 GMT", 3600},
            // The first of two fields counts.
            {"Expires: Mon, 23 Nov 2026 10:01:00 GMT\nExpires: Mon, 23 Nov 2026 11:00:00 GMT", 60},
            {"Expires: 0\nExpires: Mon, 23 Nov 2026 11:00:00 GMT", 0},
        });
    }
    void anInvalidExpiresIsInThePast()
    {
        const std::string_view changed = "\nLast-Modified: Mon, 16 Nov 2026 10:00:00 GMT";
        for (const std::string_view value :
            {"0", "-1", "", "never", "1795431600", "2026-11-23T11:00:00Z",
                "Mon, 23 Nov 2026 11:00:00", "Mon, 23 Nov 2026 11:00:00 UTC",
                "Mon, 23 Nov 2026 11:00:00 PST", "Mon, 23 Nov 2026 11:00:00 +0000",
                "Mon, 31 Nov 2026 11:00:00 GMT", "Mon, 23 Nov 2026 25:00:00 GMT",
                "Mon,  23 Nov 2026 11:00:00 GMT", "Mon, 23 Nov 2026 11:00:00 GMT; x",
                "Mon, 23 Nov 2026 11:00:00 GMT, Mon, 23 Nov 2026 11:00:00 GMT"})
        {
            const std::string expires = "Expires: " + std::string(value);
            // A heuristic lifetime does not replace it.
            assertLifetime({{expires, 0}, {expires + std::string(changed), 0}});
        }
    }
    void anInvalidLifetimeIsZero()
    {
        assertLifetime({
            {"Cache-Control: max-age=x\nExpires: Mon, 23 Nov 2026 11:00:00 GMT", 0},
            {"Cache-Control: s-maxage=x, max-age=60", 0},
            {"Cache-Control: max-age=-60", 0},
            {"Cache-Control: max-age=60.5", 0},
            {"Cache-Control: max-age=x\nLast-Modified: Mon, 16 Nov 2026 10:00:00 GMT", 0},
            {"Cache-Control: max-age=1, max-age=60", 1},
            {"Cache-Control: max-age=60, max-age=1", 60},
        });
    }
    void theHeuristicLifetimeIsATenthOfTheTimeSinceTheLastChange()
    {
        assertLifetime({
            {"Last-Modified: Mon, 23 Nov 2026 09:50:00 GMT", 60},
            {"Last-Modified: Mon, 23 Nov 2026 08:50:00 GMT\nDate: Mon, 23 Nov 2026 09:00:00 "
             "GMT",
                60},
            {"Last-Modified: Fri, 13 Nov 2026 10:00:00 GMT", 86400},
            {"Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT", 86400},
            {"Last-Modified: Mon, 23 Nov 2026 10:00:00 GMT", 0},
            {"Last-Modified: Mon, 23 Nov 2026 11:00:00 GMT", 0},
            {"Last-Modified: yesterday", 0},
            {"ETag: \"a\"", 0},
            {"Cache-Control: must-revalidate\nLast-Modified: Mon, 23 Nov 2026 09:50:00 GMT", 60},
        });
    }
    void onlySomeStatusesHaveAHeuristicLifetime()
    {
        for (const int status : {200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501})
            assertLifetime({{"Last-Modified: Mon, 23 Nov 2026 09:50:00 GMT", 60, status}});
        for (const int status : {201, 202, 299, 302, 303, 307, 400, 403, 500, 503, 599})
            assertLifetime({
                {"Last-Modified: Mon, 23 Nov 2026 09:50:00 GMT", 0, status},
                {"Last-Modified: Mon, 23 Nov 2026 09:50:00 GMT\nCache-Control: public", 60, status},
                {"Cache-Control: max-age=30", 30, status},
            });
    }
    void aTargetedFieldOverridesExpires()
    {
        const std::string_view expires = "\nExpires: Mon, 23 Nov 2026 11:00:00 GMT";
        assertLifetime({
            {"CDN-Cache-Control: max-age=5" + std::string(expires), 5},
            {"CDN-Cache-Control: x" + std::string(expires), 0},
            {"CDN-Cache-Control: &" + std::string(expires), 3600},
            {"CDN-Cache-Control: max-age=5\nCache-Control: s-maxage=60", 5},
        });
    }
    void ageCountsFromTheTimeOfTheRequest()
    {
        assertAge({
            {"", 0ms, 0ms, 0},
            {"", 0ms, 4999ms, 4999},
            {"Age: 7", 0ms, 0ms, 7000},
            {"Age: 7", 1000ms, 5000ms, 11000},
            {"Age: 0", 0ms, 1000ms, 1000},
            // The clock has been set back: a response never gets younger than when it arrived.
            {"Age: 7", 5000ms, 0ms, 7000},
            {"", 3600s, 0ms, 0},
        });
    }
    void ageCountsFromDateIfThatIsLonger()
    {
        assertAge({
            {"Date: Mon, 23 Nov 2026 09:59:00 GMT", 0ms, 5000ms, 65000},
            {"Date: Mon, 23 Nov 2026 09:59:00 GMT\nAge: 30", 0ms, 5000ms, 65000},
            {"Date: Mon, 23 Nov 2026 09:59:00 GMT\nAge: 90", 0ms, 5000ms, 95000},
            {"Date: Monday, 23-Nov-26 09:59:00 GMT", 0ms, 0ms, 60000},
            // A date in the future, and an invalid one.
            {"Date: Mon, 23 Nov 2026 11:00:00 GMT", 0ms, 5000ms, 5000},
            {"Date: Mon, 23 Nov 2026 09:59:00 PST", 0ms, 5000ms, 5000},
        });
    }
    void anInvalidAgeIsIgnored()
    {
        for (const std::string_view value :
            {"-5", "+5", "5.5", "x", "", "5s", "0x5", "\"5\"", "5;a"})
            assertAge({{"Age: " + std::string(value), 0ms, 1000ms, 1000}});
        assertAge({
            {"Age: 5, 90", 0ms, 0ms, 5000},
            {"Age: 90, 5", 0ms, 0ms, 90000},
            {"Age: 5\nAge: 90", 0ms, 0ms, 5000},
            {"Age: x, 90", 0ms, 0ms, 0},
            {"Age: 5 , x", 0ms, 0ms, 5000},
            {"Age: 0007", 0ms, 0ms, 7000},
        });
    }
    void aDateIsExactOnlyToTheSecond()
    {
        // Requested at 10:00:00.900, generated at once, and dated 10:00:00: that does not age it.
        assertAge({
            {"Date: Mon, 23 Nov 2026 10:00:00 GMT", 900ms, 950ms, 50},
            {"Date: Mon, 23 Nov 2026 09:59:59 GMT", 900ms, 950ms, 1050},
        });
    }
    void largeNumbersDoNotOverflow()
    {
        assertAge({
            {"Age: 2147483647", 0ms, 1000ms, 2147483648000},
            {"Age: 2147483648", 0ms, 0ms, 2147483648000},
            {"Age: 99999999999999999999999", 0ms, 1000ms, 2147483649000},
        });
        assertLifetime({
            {"Cache-Control: max-age=99999999999999999999", 2147483648},
            {"Expires: Fri, 31 Dec 9999 23:59:59 GMT", 2147483648},
            {"Expires: Sat, 06 Nov 0094 08:49:37 GMT", 0},
            {"Last-Modified: Sat, 06 Nov 0094 08:49:37 GMT", 86400},
            {"Date: Fri, 31 Dec 9999 23:59:59 GMT\nExpires: Mon, 23 Nov 2026 11:00:00 GMT", 0},
        });
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(FreshnessTest);
