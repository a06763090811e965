// Questions about copies, and the answers to them.

#include "cache/Validation.h"

#include "tests/unit/Messages.h"
#include "tests/unit/TimeZone.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace std::chrono_literals;

constexpr std::string_view changedAtNine = "Last-Modified: Mon, 23 Nov 2026 09:00:00 GMT";

/// What one side says, what is stored, and what comes of it.
struct ValidationRow
{
    std::string_view message;
    std::string_view stored;
    std::string expected;
};

std::string asked(std::string_view request, std::string_view stored)
{
    return linesOf(validationRequest(requestWith(request), storedWith(stored)).fields);
}

std::string spoken(std::string_view response, std::string_view stored)
{
    return speaksOf(responseWith(response, 304), storedWith(stored)) ? "yes" : "no";
}

std::string afterwards(std::string_view response, std::string_view stored)
{
    return linesOf(freshened(storedWith(stored), responseWith(response, 304), ten + 90s).fields);
}

std::string described(std::string_view response, std::string_view stored)
{
    return describes(responseWith(response), storedWith(stored), 5) ? "yes" : "no";
}

} // namespace

class ValidationTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ValidationTest);
    CPPUNIT_TEST(theQuestionNamesWhatIsStored);
    CPPUNIT_TEST(withoutAValidatorTheQuestionStaysAsItIs);
    CPPUNIT_TEST(aStrongTagSpeaksOfItselfOnly);
    CPPUNIT_TEST(withoutATagTheDateDecides);
    CPPUNIT_TEST(newFieldsTakeThePlaceOfTheOldOnes);
    CPPUNIT_TEST(whatIsAboutTheMessageStays);
    CPPUNIT_TEST(itIsAsYoungAsTheAnswer);
    CPPUNIT_TEST(anAnswerToHeadDescribesWhatHasTheSameValidators);
    CPPUNIT_TEST(anotherResponseTakesThePlaceOfTheCopy);
    CPPUNIT_TEST_SUITE_END();

    template <std::size_t count, class Read>
    void assertRows(const ValidationRow (&rows)[count], Read read)
    {
        for (const char* name : timeZones)
        {
            const TimeZone zone(name);
            for (const auto& [message, stored, expected] : rows)
                CPPUNIT_ASSERT_EQUAL_MESSAGE(std::string(message) + "\n->\n" + std::string(stored),
                    expected, read(message, stored));
        }
    }
    void theQuestionNamesWhatIsStored()
    {
        assertRows(
            {
                {"A: 1", "ETag: \"a\"", "A: 1\nIf-None-Match: \"a\""},
                {"", "etag: W/\"a\"", "If-None-Match: W/\"a\""},
                {"", "ETag: unquoted", "If-None-Match: unquoted"},
                {"", changedAtNine, "If-Modified-Since: Mon, 23 Nov 2026 09:00:00 GMT"},
                // As it is, with all that is wrong with it.
                {"", "Last-Modified: Tue, 23-Nov-26 9:00",
                    "If-Modified-Since: Tue, 23-Nov-26 9:00"},
                {"", "ETag: \"a\"\nLast-Modified: x", "If-None-Match: \"a\"\nIf-Modified-Since: x"},
                // In the place of what A has asked with: that is about another copy.
                {"If-None-Match: \"b\"\nIf-Modified-Since: y", "ETag: \"a\"",
                    "If-None-Match: \"a\""},
                {"If-None-Match: \"b\"\nA: 1", "Last-Modified: x", "A: 1\nIf-Modified-Since: x"},
                // The rest is not for a cache.
                {"If-Match: \"b\"\nIf-Unmodified-Since: y\nRange: bytes=0-1", "ETag: \"a\"",
                    "If-Match: \"b\"\nIf-Unmodified-Since: y\nRange: bytes=0-1\nIf-None-Match: "
                    "\"a\""},
            },
            asked);
    }
    void withoutAValidatorTheQuestionStaysAsItIs()
    {
        assertRows(
            {{"If-None-Match: \"b\"\nA: 1", "Expires: 0", "If-None-Match: \"b\"\nA: 1"}}, asked);
        CPPUNIT_ASSERT(!hasValidator(responseWith("Date: x")));
        CPPUNIT_ASSERT(hasValidator(responseWith("ETag: \"a\"")));
        CPPUNIT_ASSERT(hasValidator(responseWith(changedAtNine)));
    }
    void aStrongTagSpeaksOfItselfOnly()
    {
        assertRows(
            {
                {"ETag: \"a\"", "ETag: \"a\"", "yes"},
                {"ETag: \"b\"", "ETag: \"a\"", "no"},
                {"ETag: \"a\"", "ETag: W/\"a\"", "no"},
                {"ETag: \"A\"", "ETag: \"a\"", "no"},
                {"ETag: W/\"a\"", "ETag: W/\"a\"", "yes"},
                {"ETag: W/\"a\"", "ETag: \"a\"", "yes"},
                {"ETag: W/\"b\"", "ETag: W/\"a\"", "no"},
                {"ETag: \"b\"\n" + std::string(changedAtNine),
                    "ETag: \"a\"\n" + std::string(changedAtNine), "no"},
                {"ETag: \"a\"", changedAtNine, "no"},
            },
            spoken);
    }
    void withoutATagTheDateDecides()
    {
        assertRows(
            {
                {changedAtNine, changedAtNine, "yes"},
                {changedAtNine, "Last-Modified: Mon, 23 Nov 2026 08:00:00 GMT", "no"},
                {changedAtNine, "ETag: \"a\"", "no"},
                {"", changedAtNine, "yes"},
                {"", "ETag: \"a\"", "yes"},
                {"Date: Mon, 23 Nov 2026 10:00:00 GMT", "", "yes"},
            },
            spoken);
    }
    void newFieldsTakeThePlaceOfTheOldOnes()
    {
        assertRows(
            {
                {"", "A: 1", "A: 1"},
                {"A: 2", "A: 1\nB: 1", "B: 1\nA: 2"},
                {"A: 2", "A: 1\nB: 1\na: 3", "B: 1\nA: 2"},
                {"A: 2\nA: 3", "A: 1", "A: 2\nA: 3"},
                {"Cache-Control: max-age=5", "Cache-Control: no-store", "Cache-Control: max-age=5"},
                // Content- in a name means nothing (RFC 9111 section 3.2).
                {"Content-Type: b\nContent-Encoding: gzip", "Content-Type: a",
                    "Content-Type: b\nContent-Encoding: gzip"},
                {"Set-Cookie: b", "Set-Cookie: a", "Set-Cookie: b"},
                {"ETag: W/\"a\"", "ETag: \"a\"", "ETag: W/\"a\""},
            },
            afterwards);
    }
    void whatIsAboutTheMessageStays()
    {
        assertRows(
            {
                {"Content-Length: 0", "Content-Length: 5", "Content-Length: 5"},
                {"Content-Range: bytes 0-1/2", "A: 1", "A: 1"},
                {"Connection: B\nB: 2\nKeep-Alive: 5\nTransfer-Encoding: chunked", "B: 1", "B: 1"},
                {"Proxy-Authenticate: x", "A: 1", "A: 1"},
            },
            afterwards);
    }
    void itIsAsYoungAsTheAnswer()
    {
        assertRows(
            {
                {"", "Age: 7", ""},
                {"Age: 3", "Age: 7", "Age: 3"},
                {"Date: b", "Date: a", "Date: b"},
            },
            afterwards);
        const auto result = freshened(storedWith("", 404), responseWith("", 304), ten + 90s);
        CPPUNIT_ASSERT(result.asked == ten + 90s);
        CPPUNIT_ASSERT_EQUAL(404, result.status);
    }
    void anAnswerToHeadDescribesWhatHasTheSameValidators()
    {
        assertRows(
            {
                {"", "", "yes"},
                {"ETag: \"a\"", "ETag: \"a\"", "yes"},
                {"ETag: \"b\"", "ETag: \"a\"", "no"},
                {"ETag: \"a\"", "", "no"},
                {"", "ETag: \"a\"", "yes"},
                {changedAtNine, changedAtNine, "yes"},
                {changedAtNine, "Last-Modified: Mon, 23 Nov 2026 08:00:00 GMT", "no"},
                {"ETag: \"a\"\nContent-Length: 5", "ETag: \"a\"", "yes"},
                {"ETag: \"a\"\nContent-Length: 6", "ETag: \"a\"", "no"},
                {"Content-Length: 0", "", "no"},
            },
            described);
        CPPUNIT_ASSERT(!describes(responseWith(""), storedWith("", 404), 5));
    }
    void anotherResponseTakesThePlaceOfTheCopy()
    {
        for (const int status : {200, 203, 204, 301, 302, 404, 410, 451})
            CPPUNIT_ASSERT(replacesStored(responseWith("", status)));
        for (const int status : {206, 304, 412, 416, 500, 503, 599})
            CPPUNIT_ASSERT(!replacesStored(responseWith("", status)));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ValidationTest);
