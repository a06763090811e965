// Conditional requests for stored responses, and the responses to them.

#include "rules/Validation.h"
#include "rules/Storability.h"

#include "rules/Storability.h"
#include "tests/unit/Messages.h"
#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

using namespace proxy;

namespace
{

using namespace std::chrono_literals;

constexpr std::string_view nine = "Last-Modified: Mon, 23 Nov 2026 09:00:00 GMT";

std::string conditional(const MessageRow& row)
{
    return linesOf(validationRequest(requestWith(row.message), storedWith(row.stored)).fields);
}

std::string selects(const MessageRow& row)
{
    return selectsForUpdate(responseWith(row.message, 304), storedWith(row.stored)) ? "yes" : "no";
}

std::string updated(const MessageRow& row)
{
    const auto notModified = responseWith(row.message, 304);
    return linesOf(freshened(storedWith(row.stored), notModified, ten + 90s).fields);
}

std::string matches(const MessageRow& row)
{
    return headMatchesStored(responseWith(row.message), storedWith(row.stored), 5) ? "yes" : "no";
}

constexpr RowAssertion assertConditional(conditional, inEveryTimeZone);
constexpr RowAssertion assertSelected(selects, inEveryTimeZone);
constexpr RowAssertion assertUpdated(updated, inEveryTimeZone);
constexpr RowAssertion assertMatches(matches, inEveryTimeZone);

} // namespace

class ValidationTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ValidationTest);
    CPPUNIT_TEST(theConditionalRequestHasTheStoredValidators);
    CPPUNIT_TEST(withoutAValidatorTheRequestIsUnchanged);
    CPPUNIT_TEST(aStrongTagSelectsOnlyTheSameTag);
    CPPUNIT_TEST(withoutATagTheDateSelects);
    CPPUNIT_TEST(newFieldsReplaceTheOldOnes);
    CPPUNIT_TEST(fieldsAboutTheMessageStay);
    CPPUNIT_TEST(theAgeIsThatOfThe304);
    CPPUNIT_TEST(aResponseToHeadMatchesTheSameValidators);
    CPPUNIT_TEST(serverErrorsAndPartsDoNotReplaceTheStoredResponse);
    CPPUNIT_TEST_SUITE_END();

    void theConditionalRequestHasTheStoredValidators()
    {
        assertConditional({
            {"A: 1", "ETag: \"a\"", "A: 1\nIf-None-Match: \"a\""},
            {"", "etag: W/\"a\"", "If-None-Match: W/\"a\""},
            {"", "ETag: unquoted", "If-None-Match: unquoted"},
            {"", nine, "If-Modified-Since: Mon, 23 Nov 2026 09:00:00 GMT"},
            // Validators are copied as they are, even if they are invalid.
            {"", "Last-Modified: Tue, 23-Nov-26 9:00", "If-Modified-Since: Tue, 23-Nov-26 9:00"},
            {"", "ETag: \"a\"\nLast-Modified: x", "If-None-Match: \"a\"\nIf-Modified-Since: x"},
            // They replace the client's own, which belong to another stored response.
            {"If-None-Match: \"b\"\nIf-Modified-Since: y", "ETag: \"a\"", "If-None-Match: \"a\""},
            {"If-None-Match: \"b\"\nA: 1", "Last-Modified: x", "A: 1\nIf-Modified-Since: x"},
            // A cache leaves the other conditions alone.
            {"If-Match: \"b\"\nIf-Unmodified-Since: y\nRange: bytes=0-1", "ETag: \"a\"",
                "If-Match: \"b\"\nIf-Unmodified-Since: y\nRange: bytes=0-1\nIf-None-Match: "
                "\"a\""},
        });
    }
    void withoutAValidatorTheRequestIsUnchanged()
    {
        assertConditional({
            {"If-None-Match: \"b\"\nA: 1", "Expires: 0", "If-None-Match: \"b\"\nA: 1"},
        });
        CPPUNIT_ASSERT(!hasValidator(responseWith("Date: x")));
        CPPUNIT_ASSERT(hasValidator(responseWith("ETag: \"a\"")));
        CPPUNIT_ASSERT(hasValidator(responseWith(nine)));
    }
    void aStrongTagSelectsOnlyTheSameTag()
    {
        assertSelected({
            {"ETag: \"a\"", "ETag: \"a\"", "yes"},
            {"ETag: \"b\"", "ETag: \"a\"", "no"},
            {"ETag: \"a\"", "ETag: W/\"a\"", "no"},
            {"ETag: \"A\"", "ETag: \"a\"", "no"},
            {"ETag: W/\"a\"", "ETag: W/\"a\"", "yes"},
            {"ETag: W/\"a\"", "ETag: \"a\"", "yes"},
            {"ETag: W/\"b\"", "ETag: W/\"a\"", "no"},
            {"ETag: \"b\"\n" + std::string(nine), "ETag: \"a\"\n" + std::string(nine), "no"},
            {"ETag: \"a\"", nine, "no"},
        });
    }
    void withoutATagTheDateSelects()
    {
        assertSelected({
            {nine, nine, "yes"},
            {nine, "Last-Modified: Mon, 23 Nov 2026 08:00:00 GMT", "no"},
            {nine, "ETag: \"a\"", "no"},
            {"", nine, "yes"},
            {"", "ETag: \"a\"", "yes"},
            {"Date: Mon, 23 Nov 2026 10:00:00 GMT", "", "yes"},
        });
    }
    void newFieldsReplaceTheOldOnes()
    {
        assertUpdated({
            {"", "A: 1", "A: 1"},
            {"A: 2", "A: 1\nB: 1", "B: 1\nA: 2"},
            {"A: 2", "A: 1\nB: 1\na: 3", "B: 1\nA: 2"},
            {"A: 2\nA: 3", "A: 1", "A: 2\nA: 3"},
            {"Cache-Control: max-age=5", "Cache-Control: no-store", "Cache-Control: max-age=5"},
            // A name that begins with Content- has no special meaning (RFC 9111 section 3.2).
            {"Content-Type: b\nContent-Encoding: gzip", "Content-Type: a",
                "Content-Type: b\nContent-Encoding: gzip"},
            {"Set-Cookie: b", "Set-Cookie: a", "Set-Cookie: b"},
            {"ETag: W/\"a\"", "ETag: \"a\"", "ETag: W/\"a\""},
        });
    }
    void fieldsAboutTheMessageStay()
    {
        assertUpdated({
            {"Content-Length: 0", "Content-Length: 5", "Content-Length: 5"},
            {"Content-Range: bytes 0-1/2", "A: 1", "A: 1"},
            {"Connection: B\nB: 2\nKeep-Alive: 5\nTransfer-Encoding: chunked", "B: 1", "B: 1"},
            {"Proxy-Authenticate: x", "A: 1", "A: 1"},
        });
    }
    void theAgeIsThatOfThe304()
    {
        assertUpdated({
            {"", "Age: 7", ""},
            {"Age: 3", "Age: 7", "Age: 3"},
            {"Date: b", "Date: a", "Date: b"},
        });
        const auto result = freshened(storedWith("", 404), responseWith("", 304), ten + 90s);
        CPPUNIT_ASSERT(result.requestTime == ten + 90s);
        CPPUNIT_ASSERT_EQUAL(404, result.status);
    }
    void aResponseToHeadMatchesTheSameValidators()
    {
        assertMatches({
            {"", "", "yes"},
            {"ETag: \"a\"", "ETag: \"a\"", "yes"},
            {"ETag: \"b\"", "ETag: \"a\"", "no"},
            {"ETag: \"a\"", "", "no"},
            {"", "ETag: \"a\"", "yes"},
            {nine, nine, "yes"},
            {nine, "Last-Modified: Mon, 23 Nov 2026 08:00:00 GMT", "no"},
            {"ETag: \"a\"\nContent-Length: 5", "ETag: \"a\"", "yes"},
            {"ETag: \"a\"\nContent-Length: 6", "ETag: \"a\"", "no"},
            {"Content-Length: 0", "", "no"},
        });
        CPPUNIT_ASSERT(!headMatchesStored(responseWith(""), storedWith("", 404), 5));
    }
    void serverErrorsAndPartsDoNotReplaceTheStoredResponse()
    {
        for (const int status : {200, 203, 204, 301, 302, 404, 410, 451})
            CPPUNIT_ASSERT(replacesStored(responseWith("", status)));
        for (const int status : {206, 304, 412, 416, 500, 503, 599})
            CPPUNIT_ASSERT(!replacesStored(responseWith("", status)));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ValidationTest);
