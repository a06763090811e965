// Whether a stored response may answer a request without being revalidated.

#include "rules/Reuse.h"

#include "tests/unit/Messages.h"
#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

using namespace proxy;

namespace
{

using namespace std::chrono_literals;

std::string shown(Reuse reuse)
{
    switch (reuse)
    {
    case Reuse::fresh:
        return "fresh";
    case Reuse::allowedStale:
        return "allowed stale";
    case Reuse::staleWhileRevalidate:
        return "stale while revalidate";
    case Reuse::requestForbids:
        return "request forbids";
    case Reuse::stale:
        return "stale";
    }
    return "";
}

std::string evaluated(const ReuseRow& row)
{
    return shown(evaluateReuse(requestWith(row.request), storedWith(row.stored), ten + row.age));
}

/// The same, without the reason why the response must be revalidated.
std::string evaluatedRoughly(const ReuseRow& row)
{
    const auto exactly = evaluated(row);
    return exactly == "stale" || exactly == "request forbids" ? "revalidate" : exactly;
}

constexpr RowAssertion assertEvaluated(evaluated, inEveryTimeZone);
constexpr RowAssertion assertEvaluatedRoughly(evaluatedRoughly, inEveryTimeZone);

} // namespace

class ReuseTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ReuseTest);
    CPPUNIT_TEST(aResponseIsFreshUntilItsLifetimeIsOver);
    CPPUNIT_TEST(aResponseFromTheFutureIsStale);
    CPPUNIT_TEST(noCacheAlwaysRequiresRevalidation);
    CPPUNIT_TEST(theClientCanRequireRevalidation);
    CPPUNIT_TEST(theClientCanLimitTheAge);
    CPPUNIT_TEST(theClientCanRequireRemainingFreshness);
    CPPUNIT_TEST(theClientCanAcceptAStaleResponse);
    CPPUNIT_TEST(noClientGetsAStaleResponseThatMustBeRevalidated);
    CPPUNIT_TEST(aStaleResponseMayBeServedWhileItIsRevalidated);
    CPPUNIT_TEST(theRemainingFreshnessIsNegativeOnceItIsOver);
    CPPUNIT_TEST_SUITE_END();

    void aResponseIsFreshUntilItsLifetimeIsOver()
    {
        assertEvaluated({
            {"Cache-Control: max-age=60", "", 0ms, "fresh"},
            {"Cache-Control: max-age=60", "", 59999ms, "fresh"},
            {"Cache-Control: max-age=60", "", 60000ms, "stale"},
            {"Cache-Control: max-age=0", "", 0ms, "stale"},
            {"Cache-Control: max-age=60\nAge: 50", "", 9999ms, "fresh"},
            {"Cache-Control: max-age=60\nAge: 50", "", 10000ms, "stale"},
            {"Cache-Control: max-age=60\nAge: 60", "", 0ms, "stale"},
            {"Cache-Control: max-age=60\nDate: Mon, 23 Nov 2026 09:58:59 GMT", "", 0ms, "stale"},
            {"Expires: Mon, 23 Nov 2026 10:01:00 GMT", "", 59s, "fresh"},
            {"Expires: Mon, 23 Nov 2026 10:01:00 GMT", "", 60s, "stale"},
            {"Last-Modified: Mon, 23 Nov 2026 09:50:00 GMT", "", 59s, "fresh"},
            {"Last-Modified: Mon, 23 Nov 2026 09:50:00 GMT", "", 60s, "stale"},
            {"", "", 0ms, "stale"},
            {"ETag: \"a\"", "", 0ms, "stale"},
            // These matter only once the response is stale.
            {"Cache-Control: max-age=60, must-revalidate", "", 59s, "fresh"},
            {"Cache-Control: max-age=60, proxy-revalidate", "", 59s, "fresh"},
            {"Cache-Control: max-age=60, immutable", "", 60s, "stale"},
        });
    }
    void aResponseFromTheFutureIsStale()
    {
        const auto reuse = [](std::string_view request, std::chrono::milliseconds ahead)
        {
            const auto stored = storedWith(
                "Cache-Control: max-age=60, stale-while-revalidate=60", 200, ten + ahead);
            return shown(evaluateReuse(requestWith(request), stored, ten));
        };
        // The clock was set back by that much after the response had been stored.
        CPPUNIT_ASSERT_EQUAL(std::string("fresh"), reuse("", 0s));
        CPPUNIT_ASSERT_EQUAL(std::string("fresh"), reuse("", 10s));
        CPPUNIT_ASSERT_EQUAL(std::string("stale"), reuse("", 11s));
        CPPUNIT_ASSERT_EQUAL(std::string("stale"), reuse("", 24h * 365 * 50));
        CPPUNIT_ASSERT_EQUAL(
            std::string("stale"), reuse("Cache-Control: max-stale=1000000", 24h * 365 * 50));
        CPPUNIT_ASSERT(!mayServeStaleOnError(requestWith("Cache-Control: stale-if-error=1000000"),
            storedWith("Cache-Control: max-age=60", 200, ten + 1h), ten));
    }
    void noCacheAlwaysRequiresRevalidation()
    {
        assertEvaluated({
            {"Cache-Control: no-cache, max-age=60", "", 0ms, "stale"},
            {"Cache-Control: max-age=60, No-Cache", "", 0ms, "stale"},
            {"Cache-Control: max-age=60, no-cache", "Cache-Control: max-stale", 0ms, "stale"},
            {"Cache-Control: max-age=1, no-cache, stale-while-revalidate=60", "", 5s, "stale"},
            {"Cache-Control: max-age=60, no-cache=\"Set-Cookie\"", "", 0ms, "fresh"},
            {"Cache-Control: max-age=60\nPragma: no-cache", "", 0ms, "fresh"},
            {"CDN-Cache-Control: no-cache\nCache-Control: max-age=60", "", 0ms, "stale"},
        });
    }
    void theClientCanRequireRevalidation()
    {
        assertEvaluated({
            {"Cache-Control: max-age=60", "Cache-Control: no-cache", 0ms, "request forbids"},
            {"Cache-Control: max-age=60", "Cache-Control: NO-CACHE", 0ms, "request forbids"},
            {"Cache-Control: max-age=60", "Pragma: no-cache", 0ms, "request forbids"},
            {"Cache-Control: max-age=60", "Pragma: no-cache\nCache-Control: x", 0ms, "fresh"},
            {"Cache-Control: max-age=60", "Cache-Control: no-store", 0ms, "fresh"},
            {"Cache-Control: max-age=60", "Cache-Control: only-if-cached", 0ms, "fresh"},
            {"Cache-Control: max-age=60", "Authorization: Basic x", 0ms, "fresh"},
        });
    }
    void theClientCanLimitTheAge()
    {
        assertEvaluated({
            {"Cache-Control: max-age=60", "Cache-Control: max-age=5", 5s, "fresh"},
            {"Cache-Control: max-age=60", "Cache-Control: max-age=5", 6s, "request forbids"},
            {"Cache-Control: max-age=60\nAge: 10", "Cache-Control: max-age=5", 0ms,
                "request forbids"},
            {"Cache-Control: max-age=60", "Cache-Control: max-age=0", 0ms, "request forbids"},
            {"Cache-Control: max-age=60", "Cache-Control: max-age=x", 1s, "request forbids"},
            {"Cache-Control: max-age=60", "Cache-Control: max-age=5, max-stale", 6s,
                "request forbids"},
        });
        assertEvaluatedRoughly({
            {"Cache-Control: max-age=60", "Cache-Control: max-age=9999", 61s, "revalidate"},
        });
    }
    void theClientCanRequireRemainingFreshness()
    {
        assertEvaluated({
            {"Cache-Control: max-age=60", "Cache-Control: min-fresh=10", 50s, "fresh"},
            {"Cache-Control: max-age=60", "Cache-Control: min-fresh=10", 50001ms,
                "request forbids"},
            {"Cache-Control: max-age=60", "Cache-Control: min-fresh=61", 0ms, "request forbids"},
            {"Cache-Control: max-age=60", "Cache-Control: min-fresh=99999999999", 0ms,
                "request forbids"},
            {"Cache-Control: max-age=60", "Cache-Control: min-fresh=0", 59s, "fresh"},
        });
    }
    void theClientCanAcceptAStaleResponse()
    {
        assertEvaluated({
            {"Cache-Control: max-age=60", "Cache-Control: max-stale", 1000s, "allowed stale"},
            {"Cache-Control: max-age=60", "Cache-Control: max-stale=10", 70s, "allowed stale"},
            {"Cache-Control: max-age=60", "Cache-Control: max-stale=10", 70001ms, "stale"},
            {"Cache-Control: max-age=60", "Cache-Control: max-stale=x", 61s, "stale"},
            {"Cache-Control: max-age=60", "Cache-Control: max-stale=10", 59s, "fresh"},
            {"Expires: 0", "Cache-Control: max-stale=10", 5s, "allowed stale"},
            {"Cache-Control: max-age=60", "Cache-Control: max-age=90, max-stale=30", 80s,
                "allowed stale"},
        });
    }
    void noClientGetsAStaleResponseThatMustBeRevalidated()
    {
        for (const std::string_view directives :
            {"max-age=1, must-revalidate", "max-age=1, proxy-revalidate", "s-maxage=1",
                "max-age=60, s-maxage=1", "max-age=1, no-cache", "max-age=1, MUST-REVALIDATE"})
        {
            const std::string stored =
                "Cache-Control: stale-while-revalidate=60, " + std::string(directives);
            assertEvaluated({
                {stored, "Cache-Control: max-stale", 5s, "stale"},
                {stored, "Cache-Control: max-stale=60", 5s, "stale"},
                {stored, "", 5s, "stale"},
            });
        }
    }
    void aStaleResponseMayBeServedWhileItIsRevalidated()
    {
        const std::string_view stored = "Cache-Control: max-age=60, stale-while-revalidate=10";
        assertEvaluated({
            {stored, "", 59s, "fresh"},
            {stored, "", 60s, "stale while revalidate"},
            {stored, "", 70s, "stale while revalidate"},
            {stored, "", 70001ms, "stale"},
            {stored, "Cache-Control: max-stale=10", 65s, "allowed stale"},
            {"Cache-Control: max-age=60, stale-while-revalidate", "", 61s, "stale"},
            {"Cache-Control: max-age=60, stale-while-revalidate=x", "", 61s, "stale"},
        });
        // A client that sets a limit does not want a stale response (RFC 9111 sections 5.2.1.1
        // and 5.2.1.3).
        assertEvaluatedRoughly({
            {stored, "Cache-Control: no-cache", 65s, "revalidate"},
            {stored, "Cache-Control: max-age=60", 65s, "revalidate"},
            {stored, "Cache-Control: max-age=600", 65s, "revalidate"},
            {stored, "Cache-Control: min-fresh=1", 65s, "revalidate"},
        });
    }
    void theRemainingFreshnessIsNegativeOnceItIsOver()
    {
        const auto left = [](std::chrono::milliseconds age)
        {
            return freshFor(storedWith("Cache-Control: max-age=60\nAge: 10"), ten + age).count();
        };
        CPPUNIT_ASSERT_EQUAL(50000L, left(0ms));
        CPPUNIT_ASSERT_EQUAL(1L, left(49999ms));
        CPPUNIT_ASSERT_EQUAL(-1L, left(50001ms));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ReuseTest);
