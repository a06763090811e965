// Which responses a shared cache may store, and which of their fields.

#include "rules/Storability.h"

#include "tests/unit/Messages.h"
#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

using namespace proxy;

namespace
{

struct StorabilityRow
{
    int status;
    std::string_view request;
    std::string_view response;
    bool expected;

    std::string given() const
    {
        return std::to_string(status) + "\n" + std::string(request) + "\n" + std::string(response);
    }
};

bool storable(const StorabilityRow& row)
{
    return isStorable(requestWith(row.request), storedWith(row.response, row.status));
}

std::string stored(const TextRow& row)
{
    return linesOf(storedFields(storedWith(row.text)));
}

constexpr RowAssertion assertStorable(storable);
constexpr RowAssertion assertStored(stored);

} // namespace

class StorabilityTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(StorabilityTest);
    CPPUNIT_TEST(aLifetimeMakesAnyFinalStatusStorable);
    CPPUNIT_TEST(withoutALifetimeTheStatusDecides);
    CPPUNIT_TEST(noStoreForbidsStoringOnEitherSide);
    CPPUNIT_TEST(mustUnderstandOverridesNoStore);
    CPPUNIT_TEST(privateForbidsStoringUnlessItNamesFields);
    CPPUNIT_TEST(aResponseToAnAuthorizedRequestNeedsPermission);
    CPPUNIT_TEST(aResponseThatVariesByEverythingIsNotStored);
    CPPUNIT_TEST(aPartIsStoredIfItsPositionIsKnown);
    CPPUNIT_TEST(otherFieldsAndDirectivesDoNotMatter);
    CPPUNIT_TEST(aTargetedFieldOverridesCacheControl);
    CPPUNIT_TEST(hopByHopFieldsAreNotStored);
    CPPUNIT_TEST(aResponseThatHidesWhatTheRulesNeedIsNotStored);
    CPPUNIT_TEST(fieldsNamedByPrivateAndNoCacheAreNotStored);
    CPPUNIT_TEST_SUITE_END();

    void aLifetimeMakesAnyFinalStatusStorable()
    {
        for (const int status :
            {200, 201, 202, 203, 204, 205, 226, 299, 300, 301, 302, 303, 307, 308, 399, 400, 401,
                403, 404, 405, 410, 418, 429, 451, 499, 500, 501, 502, 503, 504, 599, 999})
            assertStorable({
                {status, "", "Cache-Control: max-age=60", true},
                {status, "", "Cache-Control: s-maxage=60", true},
                {status, "", "Expires: Mon, 23 Nov 2026 11:00:00 GMT", true},
                {status, "", "Cache-Control: public", true},
                {status, "", "Cache-Control: max-age=60, no-store", false},
                {status, "", "Cache-Control: max-age=60, private", false},
            });
        // A response to the conditions of one request is of no use to another.
        for (const int status : {304, 412, 416, 426})
            assertStorable({{status, "", "Cache-Control: max-age=60, public", false}});
    }
    void withoutALifetimeTheStatusDecides()
    {
        const std::string_view date = "Last-Modified: Mon, 23 Nov 2026 09:00:00 GMT";
        assertStorable({{200, "", "", true}, {404, "", "", false}, {204, "", "", false}});
        for (const int status : {200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501})
            assertStorable({{status, "", date, true}, {status, "", "ETag: \"a\"", true}});
        for (const int status : {201, 202, 205, 299, 302, 303, 307, 400, 401, 403, 500, 502, 503})
            assertStorable({{status, "", date, false}, {status, "", "ETag: \"a\"", false}});
    }
    void noStoreForbidsStoringOnEitherSide()
    {
        assertStorable({
            {200, "Cache-Control: no-store", "Cache-Control: max-age=60", false},
            {200, "Cache-Control: max-age=0, NO-store", "Cache-Control: max-age=60", false},
            {200, "", "Cache-Control: no-store", false},
            {200, "", "Cache-Control: public, No-Store, max-age=60", false},
            {200, "", "Cache-Control: max-age=60\nCache-Control: no-store", false},
            {200, "", "Cache-Control: no-store=x, max-age=60", false},
            {200, "Cache-Control: no-cache", "Cache-Control: max-age=60", true},
            {200, "Pragma: no-cache", "Cache-Control: max-age=60", true},
        });
    }
    void mustUnderstandOverridesNoStore()
    {
        assertStorable({
            {200, "", "Cache-Control: must-understand, no-store, max-age=60", true},
            {404, "", "Cache-Control: must-understand, no-store, max-age=60", true},
            {299, "", "Cache-Control: must-understand, no-store, max-age=60", false},
            {299, "", "Cache-Control: must-understand, max-age=60", false},
            {499, "", "Cache-Control: must-understand, public", false},
            {200, "", "Cache-Control: must-understand, no-store, private", false},
            {200, "Cache-Control: no-store", "Cache-Control: must-understand, max-age=60", false},
        });
    }
    void privateForbidsStoringUnlessItNamesFields()
    {
        assertStorable({
            {200, "", "Cache-Control: private", false},
            {200, "", "Cache-Control: PRIVATE, max-age=60", false},
            {200, "", "Cache-Control: public, private, max-age=60", false},
            {200, "", "Cache-Control: private=\"Set-Cookie\", max-age=60", true},
            {200, "", "Cache-Control: private=\"a\", private, max-age=60", false},
            {200, "Cache-Control: private", "Cache-Control: max-age=60", true},
        });
    }
    void aResponseToAnAuthorizedRequestNeedsPermission()
    {
        const std::string_view authorized = "Authorization: Basic eDp5";
        assertStorable({
            {200, authorized, "Cache-Control: max-age=60", false},
            {200, authorized, "Expires: Mon, 23 Nov 2026 11:00:00 GMT", false},
            {200, authorized, "Cache-Control: max-age=60, proxy-revalidate", false},
            {200, authorized, "Cache-Control: max-age=60, public", true},
            {200, authorized, "Cache-Control: max-age=60, must-revalidate", true},
            {200, authorized, "Cache-Control: s-maxage=60", true},
            {200, authorized, "Cache-Control: s-maxage=60, no-store", false},
            {404, authorized, "Cache-Control: public", true},
        });
    }
    void aResponseThatVariesByEverythingIsNotStored()
    {
        assertStorable({
            {200, "", "Vary: *\nCache-Control: max-age=60", false},
            {200, "", "Vary: Accept, *\nCache-Control: max-age=60", false},
            {200, "", "Vary: Accept\nVary: *\nCache-Control: max-age=60", false},
            {200, "", "Vary: Accept\nCache-Control: max-age=60", true},
            {200, "", "Vary: \nCache-Control: max-age=60", true},
        });
    }
    void aPartIsStoredIfItsPositionIsKnown()
    {
        assertStorable({
            {206, "", "Cache-Control: max-age=60\nContent-Range: bytes 0-4/10", true},
            {206, "", "ETag: \"a\"\nContent-Range: bytes 0-4/10", true},
            {206, "", "Content-Range: bytes 0-4/10", false},
            {206, "", "Cache-Control: max-age=60\nContent-Range: bytes 0-4/*", false},
            {206, "", "Cache-Control: max-age=60\nContent-Range: lines 0-4/10", false},
            {206, "", "Cache-Control: max-age=60", false},
            {206, "", "Cache-Control: max-age=60\nContent-Type: multipart/byteranges; boundary=x",
                false},
        });
    }
    void otherFieldsAndDirectivesDoNotMatter()
    {
        assertStorable({
            {200, "", "Set-Cookie: a=b\nCache-Control: max-age=60", true},
            {200, "Cookie: a=b", "Cache-Control: max-age=60", true},
            {200, "", "Pragma: no-cache\nCache-Control: max-age=60", true},
            {200, "", "Cache-Control: no-cache", true},
            {200, "", "Cache-Control: max-age=60, must-revalidate, immutable, x=\"no-store\"",
                true},
            {200, "", "Expires: 0", true},
            {200, "", "Cache-Control: max-age=x", true},
        });
    }
    void aTargetedFieldOverridesCacheControl()
    {
        assertStorable({
            {200, "", "CDN-Cache-Control: max-age=60\nCache-Control: no-store", true},
            {200, "", "CDN-Cache-Control: max-age=60\nCache-Control: private", true},
            {200, "", "CDN-Cache-Control: no-store\nCache-Control: max-age=60", false},
            {200, "", "CDN-Cache-Control: private\nCache-Control: max-age=60", false},
            {200, "", "CDN-Cache-Control: &\nCache-Control: no-store", false},
            // Expires is ignored, too.
            {503, "", "CDN-Cache-Control: x\nExpires: Mon, 23 Nov 2026 11:00:00 GMT", false},
        });
    }
    void hopByHopFieldsAreNotStored()
    {
        assertStored({
            {"A: 1\nConnection: close, B\nB: 2\nC: 3", "A: 1\nC: 3"},
            {"Keep-Alive: 5\nA: 1\nTransfer-Encoding: chunked\nUpgrade: x", "A: 1"},
            {"Proxy-Authenticate: x\nProxy-Authentication-Info: x\nProxy-Authorization: x", ""},
            {"Content-Length: 5\nContent-Type: text/plain", "Content-Type: text/plain"},
            {"Unknown: 1\nunknown: 2\nSet-Cookie: a=b", "Unknown: 1\nunknown: 2\nSet-Cookie: a=b"},
        });
    }
    void aResponseThatHidesWhatTheRulesNeedIsNotStored()
    {
        for (const std::string name : {"Age", "cache-control", "CDN-Cache-Control", "Content-Range",
                 "Date", "Expires", "Vary"})
            for (const std::string& fields :
                {"Connection: close, " + name, "Connection: A\nConnection: " + name,
                    "Cache-Control: private=\"a, " + name + "\"",
                    "Cache-Control: no-cache=\"" + name + "\""})
                CPPUNIT_ASSERT_MESSAGE(fields, hidesCacheFields(storedWith(fields)));
        for (const char* fields : {"", "Vary: A", "Connection: close, ETag, Set-Cookie",
                 "Cache-Control: private, no-cache, vary", "Cache-Control: private=\"Set-Cookie\""})
            CPPUNIT_ASSERT_MESSAGE(fields, !hidesCacheFields(storedWith(fields)));
    }
    void fieldsNamedByPrivateAndNoCacheAreNotStored()
    {
        assertStored({
            {"Cache-Control: private=\"Set-Cookie\"\nSet-Cookie: a\nA: 1",
                "Cache-Control: private=\"Set-Cookie\"\nA: 1"},
            {"Cache-Control: no-cache=\"a, B\"\nA: 1\nb: 2\nC: 3\na: 4",
                "Cache-Control: no-cache=\"a, B\"\nC: 3"},
            {"Cache-Control: no-cache\nA: 1", "Cache-Control: no-cache\nA: 1"},
        });
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(StorabilityTest);
