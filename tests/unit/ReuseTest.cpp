// May a stored response answer this request, now?

#include "cache/Reuse.h"

#include "tests/unit/Messages.h"
#include "tests/unit/TimeZone.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace std::chrono_literals;

/// Asked for at ten, and judged `age` later.
struct ReuseRow
{
    std::string_view stored;
    std::string_view request;
    std::chrono::milliseconds age;
    std::string expected;
};

std::string shown(Reuse reuse)
{
    switch (reuse)
    {
    case Reuse::fresh:
        return "fresh";
    case Reuse::staleAsAllowed:
        return "stale as allowed";
    case Reuse::whileRevalidated:
        return "while revalidated";
    case Reuse::requestForbids:
        return "request forbids";
    case Reuse::stale:
        return "stale";
    }
    return "";
}

std::string judged(const ReuseRow& row)
{
    return shown(judge(requestWith(row.request), storedWith(row.stored), ten + row.age));
}

/// The same, where it does not matter who wants C to be asked.
std::string judgedRoughly(const ReuseRow& row)
{
    const auto exactly = judged(row);
    return exactly == "stale" || exactly == "request forbids" ? "C is asked" : exactly;
}

} // namespace

class ReuseTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ReuseTest);
    CPPUNIT_TEST(itIsFreshUntilItsLifetimeIsOver);
    CPPUNIT_TEST(noCacheMeansThatCIsAlwaysAsked);
    CPPUNIT_TEST(theClientMayWantCToBeAsked);
    CPPUNIT_TEST(theClientMayWantItYounger);
    CPPUNIT_TEST(theClientMayWantItFreshForSomeTime);
    CPPUNIT_TEST(theClientMayTakeItStale);
    CPPUNIT_TEST(noClientTakesStaleWhatMustBeRevalidated);
    CPPUNIT_TEST(aStaleOneMayServeWhileItIsRevalidated);
    CPPUNIT_TEST(theTimeLeftIsNegativeOnceItIsStale);
    CPPUNIT_TEST_SUITE_END();

    template <std::size_t count, class Judge>
    void assertRows(const ReuseRow (&rows)[count], Judge judgement)
    {
        for (const char* name : timeZones)
        {
            const TimeZone zone(name);
            for (const ReuseRow& row : rows)
                CPPUNIT_ASSERT_EQUAL_MESSAGE(std::string(row.stored) + "\n" +
                                                 std::string(row.request) + "\n" +
                                                 std::to_string(row.age.count()),
                    row.expected, judgement(row));
        }
    }
    void itIsFreshUntilItsLifetimeIsOver()
    {
        assertRows(
            {
                {"Cache-Control: max-age=60", "", 0ms, "fresh"},
                {"Cache-Control: max-age=60", "", 59999ms, "fresh"},
                {"Cache-Control: max-age=60", "", 60000ms, "stale"},
                {"Cache-Control: max-age=0", "", 0ms, "stale"},
                {"Cache-Control: max-age=60\nAge: 50", "", 9999ms, "fresh"},
                {"Cache-Control: max-age=60\nAge: 50", "", 10000ms, "stale"},
                {"Cache-Control: max-age=60\nAge: 60", "", 0ms, "stale"},
                {"Cache-Control: max-age=60\nDate: Mon, 23 Nov 2026 09:58:59 GMT", "", 0ms,
                    "stale"},
                {"Expires: Mon, 23 Nov 2026 10:01:00 GMT", "", 59s, "fresh"},
                {"Expires: Mon, 23 Nov 2026 10:01:00 GMT", "", 60s, "stale"},
                {"Last-Modified: Mon, 23 Nov 2026 09:50:00 GMT", "", 59s, "fresh"},
                {"Last-Modified: Mon, 23 Nov 2026 09:50:00 GMT", "", 60s, "stale"},
                {"", "", 0ms, "stale"},
                {"ETag: \"a\"", "", 0ms, "stale"},
                // These only matter once it is stale.
                {"Cache-Control: max-age=60, must-revalidate", "", 59s, "fresh"},
                {"Cache-Control: max-age=60, proxy-revalidate", "", 59s, "fresh"},
                {"Cache-Control: max-age=60, immutable", "", 60s, "stale"},
            },
            judged);
    }
    void noCacheMeansThatCIsAlwaysAsked()
    {
        assertRows(
            {
                {"Cache-Control: no-cache, max-age=60", "", 0ms, "stale"},
                {"Cache-Control: max-age=60, No-Cache", "", 0ms, "stale"},
                {"Cache-Control: max-age=60, no-cache", "Cache-Control: max-stale", 0ms, "stale"},
                {"Cache-Control: max-age=1, no-cache, stale-while-revalidate=60", "", 5s, "stale"},
                {"Cache-Control: max-age=60, no-cache=\"Set-Cookie\"", "", 0ms, "fresh"},
                {"Cache-Control: max-age=60\nPragma: no-cache", "", 0ms, "fresh"},
                {"CDN-Cache-Control: no-cache\nCache-Control: max-age=60", "", 0ms, "stale"},
            },
            judged);
    }
    void theClientMayWantCToBeAsked()
    {
        assertRows(
            {
                {"Cache-Control: max-age=60", "Cache-Control: no-cache", 0ms, "request forbids"},
                {"Cache-Control: max-age=60", "Cache-Control: NO-CACHE", 0ms, "request forbids"},
                {"Cache-Control: max-age=60", "Pragma: no-cache", 0ms, "request forbids"},
                {"Cache-Control: max-age=60", "Pragma: no-cache\nCache-Control: x", 0ms, "fresh"},
                {"Cache-Control: max-age=60", "Cache-Control: no-store", 0ms, "fresh"},
                {"Cache-Control: max-age=60", "Cache-Control: only-if-cached", 0ms, "fresh"},
                {"Cache-Control: max-age=60", "Authorization: Basic x", 0ms, "fresh"},
            },
            judged);
    }
    void theClientMayWantItYounger()
    {
        assertRows(
            {
                {"Cache-Control: max-age=60", "Cache-Control: max-age=5", 5s, "fresh"},
                {"Cache-Control: max-age=60", "Cache-Control: max-age=5", 6s, "request forbids"},
                {"Cache-Control: max-age=60\nAge: 10", "Cache-Control: max-age=5", 0ms,
                    "request forbids"},
                {"Cache-Control: max-age=60", "Cache-Control: max-age=0", 0ms, "request forbids"},
                {"Cache-Control: max-age=60", "Cache-Control: max-age=x", 1s, "request forbids"},
                {"Cache-Control: max-age=60", "Cache-Control: max-age=5, max-stale", 6s,
                    "request forbids"},
            },
            judged);
        assertRows(
            {{"Cache-Control: max-age=60", "Cache-Control: max-age=9999", 61s, "C is asked"}},
            judgedRoughly);
    }
    void theClientMayWantItFreshForSomeTime()
    {
        assertRows(
            {
                {"Cache-Control: max-age=60", "Cache-Control: min-fresh=10", 50s, "fresh"},
                {"Cache-Control: max-age=60", "Cache-Control: min-fresh=10", 50001ms,
                    "request forbids"},
                {"Cache-Control: max-age=60", "Cache-Control: min-fresh=61", 0ms,
                    "request forbids"},
                {"Cache-Control: max-age=60", "Cache-Control: min-fresh=99999999999", 0ms,
                    "request forbids"},
                {"Cache-Control: max-age=60", "Cache-Control: min-fresh=0", 59s, "fresh"},
            },
            judged);
    }
    void theClientMayTakeItStale()
    {
        assertRows(
            {
                {"Cache-Control: max-age=60", "Cache-Control: max-stale", 1000s,
                    "stale as allowed"},
                {"Cache-Control: max-age=60", "Cache-Control: max-stale=10", 70s,
                    "stale as allowed"},
                {"Cache-Control: max-age=60", "Cache-Control: max-stale=10", 70001ms, "stale"},
                {"Cache-Control: max-age=60", "Cache-Control: max-stale=x", 61s, "stale"},
                {"Cache-Control: max-age=60", "Cache-Control: max-stale=10", 59s, "fresh"},
                {"Expires: 0", "Cache-Control: max-stale=10", 5s, "stale as allowed"},
                {"Cache-Control: max-age=60", "Cache-Control: max-age=90, max-stale=30", 80s,
                    "stale as allowed"},
            },
            judged);
    }
    void noClientTakesStaleWhatMustBeRevalidated()
    {
        for (const std::string_view said :
            {"max-age=1, must-revalidate", "max-age=1, proxy-revalidate", "s-maxage=1",
                "max-age=60, s-maxage=1", "max-age=1, no-cache", "max-age=1, MUST-REVALIDATE"})
        {
            const std::string stored =
                "Cache-Control: stale-while-revalidate=60, " + std::string(said);
            assertRows(
                {
                    {stored, "Cache-Control: max-stale", 5s, "stale"},
                    {stored, "Cache-Control: max-stale=60", 5s, "stale"},
                    {stored, "", 5s, "stale"},
                },
                judged);
        }
    }
    void aStaleOneMayServeWhileItIsRevalidated()
    {
        const std::string_view stored = "Cache-Control: max-age=60, stale-while-revalidate=10";
        assertRows(
            {
                {stored, "", 59s, "fresh"},
                {stored, "", 60s, "while revalidated"},
                {stored, "", 70s, "while revalidated"},
                {stored, "", 70001ms, "stale"},
                {stored, "Cache-Control: max-stale=10", 65s, "stale as allowed"},
                {"Cache-Control: max-age=60, stale-while-revalidate", "", 61s, "stale"},
                {"Cache-Control: max-age=60, stale-while-revalidate=x", "", 61s, "stale"},
            },
            judged);
        // Who sets a limit wants nothing stale (RFC 9111 sections 5.2.1.1 and 5.2.1.3).
        assertRows(
            {
                {stored, "Cache-Control: no-cache", 65s, "C is asked"},
                {stored, "Cache-Control: max-age=60", 65s, "C is asked"},
                {stored, "Cache-Control: max-age=600", 65s, "C is asked"},
                {stored, "Cache-Control: min-fresh=1", 65s, "C is asked"},
            },
            judgedRoughly);
    }
    void theTimeLeftIsNegativeOnceItIsStale()
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
