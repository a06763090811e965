// What A has already, and does not need again.

#include "cache/Validation.h"

#include "tests/unit/Messages.h"
#include "tests/unit/TimeZone.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace
{

constexpr std::string_view nine = "Last-Modified: Mon, 23 Nov 2026 09:00:00 GMT";

struct KnownToClientRow
{
    std::string_view request;
    std::string_view stored;
    std::string expected;
};

std::string known(std::string_view request, std::string_view stored)
{
    return isKnownToClient(requestWith(request), storedWith(stored)) ? "yes" : "no";
}

} // namespace

class KnownToClientTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(KnownToClientTest);
    CPPUNIT_TEST(aTagOfTheClientCountsWeakOrStrong);
    CPPUNIT_TEST(aDateOfTheClientCountsWithoutATagOnly);
    CPPUNIT_TEST(onlyA200OrItsPartIsAnsweredWith304);
    CPPUNIT_TEST(aDateIsStrongOnceTheSecondIsOver);
    CPPUNIT_TEST(a304TellsWhatIsAboutTheCopy);
    CPPUNIT_TEST_SUITE_END();

    template <std::size_t count>
    void assertRows(const KnownToClientRow (&rows)[count])
    {
        for (const char* name : timeZones)
        {
            const TimeZone zone(name);
            for (const auto& [request, stored, expected] : rows)
                CPPUNIT_ASSERT_EQUAL_MESSAGE(std::string(request) + "\n->\n" + std::string(stored),
                    expected, known(request, stored));
        }
    }
    void aTagOfTheClientCountsWeakOrStrong()
    {
        const std::string tagAndDate = "ETag: \"a\"\n" + std::string(nine);
        assertRows({
            {"If-None-Match: \"a\"", "ETag: \"a\"", "yes"},
            {"If-None-Match: \"b\"", "ETag: \"a\"", "no"},
            {"If-None-Match: W/\"a\"", "ETag: \"a\"", "yes"},
            {"If-None-Match: \"a\"", "ETag: W/\"a\"", "yes"},
            {"If-None-Match: \"b\", \"a\"", "ETag: \"a\"", "yes"},
            {"If-None-Match: \"b\"\nIf-None-Match: \"a\"", "ETag: \"a\"", "yes"},
            {"If-None-Match: \"b,a\"", "ETag: \"a\"", "no"},
            {"If-None-Match: *", "ETag: \"a\"", "yes"},
            {"If-None-Match: *", "", "yes"},
            {"If-None-Match: \"*\"", "ETag: \"a\"", "no"},
            {"If-None-Match: \"a\"", "", "no"},
            {"If-None-Match: ", "ETag: \"a\"", "no"},
            {"", "ETag: \"a\"", "no"},
            {"If-Match: \"a\"", "ETag: \"a\"", "no"},
            // The tag goes before the date.
            {"If-None-Match: \"b\"\nIf-Modified-Since: Mon, 23 Nov 2026 09:00:00 GMT", tagAndDate,
                "no"},
            {"If-None-Match: \"a\"\nIf-Modified-Since: Mon, 23 Nov 2026 08:00:00 GMT", tagAndDate,
                "yes"},
        });
    }
    void aDateOfTheClientCountsWithoutATagOnly()
    {
        assertRows({
            {"If-Modified-Since: Mon, 23 Nov 2026 09:00:00 GMT", nine, "yes"},
            {"If-Modified-Since: Mon, 23 Nov 2026 09:00:01 GMT", nine, "yes"},
            {"If-Modified-Since: Mon, 23 Nov 2026 08:59:59 GMT", nine, "no"},
            {"If-Modified-Since: Monday, 23-Nov-26 09:00:00 GMT", nine, "yes"},
            {"If-Modified-Since: Mon Nov 23 09:00:00 2026", nine, "yes"},
            {"If-Modified-Since: mon, 23 nov 2026 09:00:00 gmt", nine, "yes"},
            {"If-Modified-Since: Mon, 23 Nov 2026 09:00:00 PST", nine, "no"},
            {"If-Modified-Since: tomorrow", nine, "no"},
            {"If-Modified-Since: Mon, 23 Nov 2026 09:00:00 GMT\n"
             "If-Modified-Since: Mon, 23 Nov 2026 09:00:00 GMT",
                nine, "no"},
            {"If-Modified-Since: ", nine, "no"},
            {"If-Unmodified-Since: Mon, 23 Nov 2026 09:00:00 GMT", nine, "no"},
            // Without Last-Modified: its Date, else when it was asked for.
            {"If-Modified-Since: Mon, 23 Nov 2026 09:30:00 GMT",
                "Date: Mon, 23 Nov 2026 09:30:00 GMT", "yes"},
            {"If-Modified-Since: Mon, 23 Nov 2026 09:29:59 GMT",
                "Date: Mon, 23 Nov 2026 09:30:00 GMT", "no"},
            {"If-Modified-Since: Mon, 23 Nov 2026 10:00:00 GMT", "", "yes"},
            {"If-Modified-Since: Mon, 23 Nov 2026 09:59:59 GMT", "", "no"},
            {"If-Modified-Since: Mon, 23 Nov 2026 10:00:00 GMT", "Last-Modified: x", "yes"},
        });
    }
    void onlyA200OrItsPartIsAnsweredWith304()
    {
        const auto request = requestWith("If-None-Match: \"a\"");
        CPPUNIT_ASSERT(isKnownToClient(request, storedWith("ETag: \"a\"")));
        CPPUNIT_ASSERT(isKnownToClient(request, storedWith("ETag: \"a\"", 206)));
        for (const int status : {301, 404, 410, 503})
            CPPUNIT_ASSERT(!isKnownToClient(request, storedWith("ETag: \"a\"", status)));
    }
    void aDateIsStrongOnceTheSecondIsOver()
    {
        const auto isStrong = [](std::string_view date, std::string_view changed)
        {
            return hasStrongDate(storedWith(
                "Date: " + std::string(date) + "\nLast-Modified: " + std::string(changed)));
        };
        constexpr std::string_view second = "Mon, 23 Nov 2026 09:00:00 GMT";
        constexpr std::string_view next = "Mon, 23 Nov 2026 09:00:01 GMT";
        for (const char* name : timeZones)
        {
            const TimeZone zone(name);
            CPPUNIT_ASSERT(isStrong(next, second));
            CPPUNIT_ASSERT(!isStrong(second, second));
            CPPUNIT_ASSERT(!isStrong(second, next));
            CPPUNIT_ASSERT(!isStrong(next, "x"));
        }
        CPPUNIT_ASSERT(!hasStrongDate(storedWith("ETag: \"a\"")));
    }
    void a304TellsWhatIsAboutTheCopy()
    {
        const auto head = notModified(
            responseWith("A: 1\nCache-Control: max-age=60\nContent-Length: 5\nContent-Location: "
                         "/a\nContent-Type: x\nDate: d\nETag: \"a\"\nExpires: e\nSet-Cookie: "
                         "s\nVary: v\nVary: w\nAge: 7"));
        CPPUNIT_ASSERT_EQUAL(304, head.status);
        CPPUNIT_ASSERT_EQUAL(
            std::string("Age: 7\nCache-Control: max-age=60\nContent-Location: /a\nDate: d\n"
                        "ETag: \"a\"\nExpires: e\nVary: v\nVary: w"),
            linesOf(head.fields));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(KnownToClientTest);
