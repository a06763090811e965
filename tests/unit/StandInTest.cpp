// May a stale response answer because C does not?

#include "cache/Reuse.h"

#include "tests/unit/Messages.h"
#include "tests/unit/TimeZone.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace std::chrono_literals;

/// Asked for at ten, and judged `age` later.
struct StandInRow
{
    std::string_view stored;
    std::string_view request;
    std::chrono::milliseconds age;
    std::string expected;
};

std::string standsIn(const StandInRow& row)
{
    return mayStandIn(requestWith(row.request), storedWith(row.stored), ten + row.age) ? "yes"
                                                                                       : "no";
}

} // namespace

class StandInTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(StandInTest);
    CPPUNIT_TEST(aStaleOneStandsInForADay);
    CPPUNIT_TEST(staleIfErrorSaysForHowLong);
    CPPUNIT_TEST(whatMustBeRevalidatedStandsInNever);
    CPPUNIT_TEST(fourStatusesCountAsFailure);
    CPPUNIT_TEST_SUITE_END();

    template <std::size_t count>
    void assertRows(const StandInRow (&rows)[count])
    {
        for (const char* name : timeZones)
        {
            const TimeZone zone(name);
            for (const StandInRow& row : rows)
                CPPUNIT_ASSERT_EQUAL_MESSAGE(std::string(row.stored) + "\n" +
                                                 std::string(row.request) + "\n" +
                                                 std::to_string(row.age.count()),
                    row.expected, standsIn(row));
        }
    }
    void aStaleOneStandsInForADay()
    {
        assertRows({
            {"Cache-Control: max-age=60", "", 59s, "yes"},
            {"Cache-Control: max-age=60", "", 86460s, "yes"},
            {"Cache-Control: max-age=60", "", 86461s, "no"},
            {"", "", 1s, "yes"},
            {"Cache-Control: max-age=60", "Cache-Control: no-cache", 61s, "no"},
            {"Cache-Control: max-age=60", "Pragma: no-cache", 61s, "no"},
            {"Cache-Control: max-age=60", "Cache-Control: max-age=0", 61s, "yes"},
        });
    }
    void staleIfErrorSaysForHowLong()
    {
        assertRows({
            {"Cache-Control: max-age=60, stale-if-error=10", "", 70s, "yes"},
            {"Cache-Control: max-age=60, stale-if-error=10", "", 70001ms, "no"},
            {"Cache-Control: max-age=60, stale-if-error=0", "", 61s, "no"},
            {"Cache-Control: max-age=60, stale-if-error=999999", "", 99999s, "yes"},
            {"Cache-Control: max-age=60", "Cache-Control: stale-if-error=10", 70s, "yes"},
            {"Cache-Control: max-age=60", "Cache-Control: stale-if-error=10", 71s, "no"},
            {"Cache-Control: max-age=60, stale-if-error=10", "Cache-Control: stale-if-error=20",
                80s, "yes"},
        });
    }
    void whatMustBeRevalidatedStandsInNever()
    {
        for (const std::string_view said :
            {"must-revalidate", "proxy-revalidate", "s-maxage=1", "no-cache"})
        {
            const std::string stored =
                "Cache-Control: max-age=1, stale-if-error=60, " + std::string(said);
            assertRows(
                {{stored, "", 5s, "no"}, {stored, "Cache-Control: stale-if-error=60", 5s, "no"}});
            CPPUNIT_ASSERT(mustBeRevalidated(storedWith(stored)));
        }
        CPPUNIT_ASSERT(!mustBeRevalidated(storedWith("Cache-Control: max-age=1, immutable")));
        CPPUNIT_ASSERT(!mustBeRevalidated(storedWith("Cache-Control: no-cache=\"a\"")));
    }
    void fourStatusesCountAsFailure()
    {
        for (const int status : {500, 502, 503, 504})
            CPPUNIT_ASSERT(countsAsFailure(status));
        for (const int status : {200, 304, 400, 404, 429, 499, 501, 505, 599})
            CPPUNIT_ASSERT(!countsAsFailure(status));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(StandInTest);
