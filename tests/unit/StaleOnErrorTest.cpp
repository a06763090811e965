// Whether a stale response may be served because the origin fails (stale-if-error).

#include "rules/Reuse.h"

#include "tests/unit/Messages.h"
#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

using namespace proxy;

namespace
{

using namespace std::chrono_literals;

std::string mayServe(const ReuseRow& row)
{
    return mayServeStaleOnError(requestWith(row.request), storedWith(row.stored), ten + row.age)
               ? "yes"
               : "no";
}

constexpr RowAssertion assertServed(mayServe, inEveryTimeZone);

} // namespace

class StaleOnErrorTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(StaleOnErrorTest);
    CPPUNIT_TEST(aStaleResponseMayBeServedForADay);
    CPPUNIT_TEST(staleIfErrorSetsTheLimit);
    CPPUNIT_TEST(aResponseThatMustBeRevalidatedIsNeverServedStale);
    CPPUNIT_TEST(fourStatusesAreServerFailures);
    CPPUNIT_TEST_SUITE_END();

    void aStaleResponseMayBeServedForADay()
    {
        assertServed({
            {"Cache-Control: max-age=60", "", 59s, "yes"},
            {"Cache-Control: max-age=60", "", 86460s, "yes"},
            {"Cache-Control: max-age=60", "", 86461s, "no"},
            {"", "", 1s, "yes"},
            {"Cache-Control: max-age=60", "Cache-Control: no-cache", 61s, "no"},
            {"Cache-Control: max-age=60", "Pragma: no-cache", 61s, "no"},
            {"Cache-Control: max-age=60", "Cache-Control: max-age=0", 61s, "yes"},
        });
    }
    void staleIfErrorSetsTheLimit()
    {
        assertServed({
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
    void aResponseThatMustBeRevalidatedIsNeverServedStale()
    {
        for (const std::string_view directive :
            {"must-revalidate", "proxy-revalidate", "s-maxage=1", "no-cache"})
        {
            const std::string stored =
                "Cache-Control: max-age=1, stale-if-error=60, " + std::string(directive);
            assertServed({
                {stored, "", 5s, "no"},
                {stored, "Cache-Control: stale-if-error=60", 5s, "no"},
            });
            CPPUNIT_ASSERT(mustBeRevalidated(storedWith(stored)));
        }
        CPPUNIT_ASSERT(!mustBeRevalidated(storedWith("Cache-Control: max-age=1, immutable")));
        CPPUNIT_ASSERT(!mustBeRevalidated(storedWith("Cache-Control: no-cache=\"a\"")));
    }
    void fourStatusesAreServerFailures()
    {
        for (const int status : {500, 502, 503, 504})
            CPPUNIT_ASSERT(isServerFailure(status));
        for (const int status : {200, 304, 400, 404, 429, 499, 501, 505, 599})
            CPPUNIT_ASSERT(!isServerFailure(status));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(StaleOnErrorTest);
