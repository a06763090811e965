// What may be kept by a cache that many share, and what of it.

#include "cache/Storing.h"

#include "tests/unit/Messages.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace
{

struct StoringRow
{
    int status;
    std::string_view request;
    std::string_view response;
    bool expected;
};

struct FieldRow
{
    std::string_view response;
    std::string expected;
};

} // namespace

class StoringTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(StoringTest);
    CPPUNIT_TEST(aLifetimeLetsAnyFinalStatusBeKept);
    CPPUNIT_TEST(withoutALifetimeTheStatusDecides);
    CPPUNIT_TEST(noStoreForbidsOnEitherSide);
    CPPUNIT_TEST(mustUnderstandTakesThePlaceOfNoStore);
    CPPUNIT_TEST(privateForbidsUnlessItNamesFields);
    CPPUNIT_TEST(anAuthorisedRequestWantsAPermission);
    CPPUNIT_TEST(varyByEverythingIsNotKept);
    CPPUNIT_TEST(aPartIsKeptIfItsPlaceIsKnown);
    CPPUNIT_TEST(whatDoesNotForbidDoesNotMatter);
    CPPUNIT_TEST(aTargetedFieldDecidesAlone);
    CPPUNIT_TEST(fieldsOfOneConnectionAreNotKept);
    CPPUNIT_TEST(namedFieldsAreNotKept);
    CPPUNIT_TEST_SUITE_END();

    template <std::size_t count>
    void assertStorable(const StoringRow (&rows)[count])
    {
        for (const auto& [status, request, response, expected] : rows)
            CPPUNIT_ASSERT_EQUAL_MESSAGE(
                std::to_string(status) + "\n" + std::string(request) + "\n" + std::string(response),
                expected, isStorable(requestWith(request), responseWith(response, status)));
    }
    template <std::size_t count>
    void assertKept(const FieldRow (&rows)[count])
    {
        for (const auto& [response, expected] : rows)
            CPPUNIT_ASSERT_EQUAL(expected, linesOf(storedFields(fieldsOf(response))));
    }
    void aLifetimeLetsAnyFinalStatusBeKept()
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
        // What answers the conditions of one request is nothing for another.
        for (const int status : {304, 412, 416})
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
    void noStoreForbidsOnEitherSide()
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
    void mustUnderstandTakesThePlaceOfNoStore()
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
    void privateForbidsUnlessItNamesFields()
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
    void anAuthorisedRequestWantsAPermission()
    {
        const std::string_view authorised = "Authorization: Basic eDp5";
        assertStorable({
            {200, authorised, "Cache-Control: max-age=60", false},
            {200, authorised, "Expires: Mon, 23 Nov 2026 11:00:00 GMT", false},
            {200, authorised, "Cache-Control: max-age=60, proxy-revalidate", false},
            {200, authorised, "Cache-Control: max-age=60, public", true},
            {200, authorised, "Cache-Control: max-age=60, must-revalidate", true},
            {200, authorised, "Cache-Control: s-maxage=60", true},
            {200, authorised, "Cache-Control: s-maxage=60, no-store", false},
            {404, authorised, "Cache-Control: public", true},
        });
    }
    void varyByEverythingIsNotKept()
    {
        assertStorable({
            {200, "", "Vary: *\nCache-Control: max-age=60", false},
            {200, "", "Vary: Accept, *\nCache-Control: max-age=60", false},
            {200, "", "Vary: Accept\nVary: *\nCache-Control: max-age=60", false},
            {200, "", "Vary: Accept\nCache-Control: max-age=60", true},
            {200, "", "Vary: \nCache-Control: max-age=60", true},
        });
    }
    void aPartIsKeptIfItsPlaceIsKnown()
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
    void whatDoesNotForbidDoesNotMatter()
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
    void aTargetedFieldDecidesAlone()
    {
        assertStorable({
            {200, "", "CDN-Cache-Control: max-age=60\nCache-Control: no-store", true},
            {200, "", "CDN-Cache-Control: max-age=60\nCache-Control: private", true},
            {200, "", "CDN-Cache-Control: no-store\nCache-Control: max-age=60", false},
            {200, "", "CDN-Cache-Control: private\nCache-Control: max-age=60", false},
            {200, "", "CDN-Cache-Control: &\nCache-Control: no-store", false},
            // Then Expires does not count either.
            {503, "", "CDN-Cache-Control: x\nExpires: Mon, 23 Nov 2026 11:00:00 GMT", false},
        });
    }
    void fieldsOfOneConnectionAreNotKept()
    {
        assertKept({
            {"A: 1\nConnection: close, B\nB: 2\nC: 3", "A: 1\nC: 3"},
            {"Keep-Alive: 5\nA: 1\nTransfer-Encoding: chunked\nUpgrade: x", "A: 1"},
            {"Proxy-Authenticate: x\nProxy-Authentication-Info: x\nProxy-Authorization: x", ""},
            {"Content-Length: 5\nContent-Type: text/plain", "Content-Type: text/plain"},
            {"Unknown: 1\nunknown: 2\nSet-Cookie: a=b", "Unknown: 1\nunknown: 2\nSet-Cookie: a=b"},
        });
    }
    void namedFieldsAreNotKept()
    {
        assertKept({
            {"Cache-Control: private=\"Set-Cookie\"\nSet-Cookie: a\nA: 1",
                "Cache-Control: private=\"Set-Cookie\"\nA: 1"},
            {"Cache-Control: no-cache=\"a, B\"\nA: 1\nb: 2\nC: 3\na: 4",
                "Cache-Control: no-cache=\"a, B\"\nC: 3"},
            {"Cache-Control: no-cache\nA: 1", "Cache-Control: no-cache\nA: 1"},
        });
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(StoringTest);
