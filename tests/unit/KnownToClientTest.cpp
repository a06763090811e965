// Whether the client already has the stored response, so that a 304 is enough.

#include "rules/Validation.h"

#include "tests/unit/Messages.h"
#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

using namespace proxy;

namespace
{

constexpr std::string_view modifiedAtNine = "Last-Modified: Mon, 23 Nov 2026 09:00:00 GMT";

std::string isKnown(const MessageRow& row)
{
    return isKnownToClient(requestWith(row.message), storedWith(row.stored)) ? "yes" : "no";
}

constexpr RowAssertion assertKnown(isKnown, inEveryTimeZone);

} // namespace

class KnownToClientTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(KnownToClientTest);
    CPPUNIT_TEST(ifNoneMatchUsesWeakComparison);
    CPPUNIT_TEST(ifModifiedSinceCountsOnlyWithoutIfNoneMatch);
    CPPUNIT_TEST(only200And206AreAnsweredWith304);
    CPPUNIT_TEST(aDateIsStrongOnceItsSecondIsOver);
    CPPUNIT_TEST(a304HasTheFieldsThatDescribeTheStoredResponse);
    CPPUNIT_TEST_SUITE_END();

    void ifNoneMatchUsesWeakComparison()
    {
        const std::string tagAndDate = "ETag: \"a\"\n" + std::string(modifiedAtNine);
        assertKnown({
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
            // The tag takes precedence over the date.
            {"If-None-Match: \"b\"\nIf-Modified-Since: Mon, 23 Nov 2026 09:00:00 GMT", tagAndDate,
                "no"},
            {"If-None-Match: \"a\"\nIf-Modified-Since: Mon, 23 Nov 2026 08:00:00 GMT", tagAndDate,
                "yes"},
        });
    }
    void ifModifiedSinceCountsOnlyWithoutIfNoneMatch()
    {
        assertKnown({
            {"If-Modified-Since: Mon, 23 Nov 2026 09:00:00 GMT", modifiedAtNine, "yes"},
            {"If-Modified-Since: Mon, 23 Nov 2026 09:00:01 GMT", modifiedAtNine, "yes"},
            {"If-Modified-Since: Mon, 23 Nov 2026 08:59:59 GMT", modifiedAtNine, "no"},
            {"If-Modified-Since: Monday, 23-Nov-26 09:00:00 GMT", modifiedAtNine, "yes"},
            {"If-Modified-Since: Mon Nov 23 09:00:00 2026", modifiedAtNine, "yes"},
            {"If-Modified-Since: mon, 23 nov 2026 09:00:00 gmt", modifiedAtNine, "yes"},
            {"If-Modified-Since: Mon, 23 Nov 2026 09:00:00 PST", modifiedAtNine, "no"},
            {"If-Modified-Since: tomorrow", modifiedAtNine, "no"},
            {"If-Modified-Since: Mon, 23 Nov 2026 09:00:00 GMT\n"
             "If-Modified-Since: Mon, 23 Nov 2026 09:00:00 GMT",
                modifiedAtNine, "no"},
            {"If-Modified-Since: ", modifiedAtNine, "no"},
            {"If-Unmodified-Since: Mon, 23 Nov 2026 09:00:00 GMT", modifiedAtNine, "no"},
            // Without Last-Modified: its Date, otherwise the time of the request.
            {"If-Modified-Since: Mon, 23 Nov 2026 09:30:00 GMT",
                "Date: Mon, 23 Nov 2026 09:30:00 GMT", "yes"},
            {"If-Modified-Since: Mon, 23 Nov 2026 09:29:59 GMT",
                "Date: Mon, 23 Nov 2026 09:30:00 GMT", "no"},
            {"If-Modified-Since: Mon, 23 Nov 2026 10:00:00 GMT", "", "yes"},
            {"If-Modified-Since: Mon, 23 Nov 2026 09:59:59 GMT", "", "no"},
            {"If-Modified-Since: Mon, 23 Nov 2026 10:00:00 GMT", "Last-Modified: x", "yes"},
        });
    }
    void only200And206AreAnsweredWith304()
    {
        const auto request = requestWith("If-None-Match: \"a\"");
        CPPUNIT_ASSERT(isKnownToClient(request, storedWith("ETag: \"a\"")));
        CPPUNIT_ASSERT(isKnownToClient(request, storedWith("ETag: \"a\"", 206)));
        for (const int status : {301, 404, 410, 503})
            CPPUNIT_ASSERT(!isKnownToClient(request, storedWith("ETag: \"a\"", status)));
    }
    void aDateIsStrongOnceItsSecondIsOver()
    {
        const auto isStrong = [](std::string_view date, std::string_view changed)
        {
            return hasStrongDate(storedWith(
                "Date: " + std::string(date) + "\nLast-Modified: " + std::string(changed)));
        };
        constexpr std::string_view second = "Mon, 23 Nov 2026 09:00:00 GMT";
        constexpr std::string_view next = "Mon, 23 Nov 2026 09:00:01 GMT";
        inEachTimeZone(
            [&](const std::string& zone)
            {
                CPPUNIT_ASSERT_MESSAGE(zone, isStrong(next, second));
                CPPUNIT_ASSERT_MESSAGE(zone, !isStrong(second, second));
                CPPUNIT_ASSERT_MESSAGE(zone, !isStrong(second, next));
                CPPUNIT_ASSERT_MESSAGE(zone, !isStrong(next, "x"));
            });
        CPPUNIT_ASSERT(!hasStrongDate(storedWith("ETag: \"a\"")));
    }
    void a304HasTheFieldsThatDescribeTheStoredResponse()
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
