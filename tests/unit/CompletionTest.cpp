// Which bytes are missing of a stored part, and which response completes it.

#include "rules/Completion.h"

#include "tests/unit/Messages.h"
#include "tests/unit/Rows.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

using namespace proxy;

namespace
{

/// The request to the origin, for a part with bytes 2 to 5 of 10 and the ETag "v1".
std::string questionFor(const TextRow& row)
{
    const CacheResponse part = storedWith("ETag: \"v1\"\nContent-Range: bytes 2-5/10", 206);
    const CacheRequest request = requestWith(row.text);
    const auto completion = Completion::of(request, part);
    return completion ? linesOf(completion->question(request.forwarded).fields) : "as it is";
}

/// The same for the whole, and another part.
std::string questionAboutAll(const TextRow& row)
{
    const CacheRequest request = requestWith("");
    const auto completion = Completion::of(request, storedWith(row.text, 206));
    return completion ? *completion->question(request.forwarded).fields.find("Range") : "as it is";
}

std::string afterA206(const TextRow& row)
{
    const auto completion = Completion::of(
        requestWith(""), storedWith("ETag: \"v1\"\nContent-Range: bytes 0-3/10", 206));
    return completion->evaluate(responseWith(row.text, 206)) == Completed::complete ? "complete"
                                                                                    : "ask again";
}

constexpr RowAssertion assertQuestion(questionFor);
constexpr RowAssertion assertQuestionAboutAll(questionAboutAll);
constexpr RowAssertion assertJudged(afterA206);

} // namespace

class CompletionTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(CompletionTest);
    CPPUNIT_TEST(theMissingBytesAreRequested);
    CPPUNIT_TEST(theHullOfTheMissingBytesIsRequested);
    CPPUNIT_TEST(onlyTheSameRepresentationCompletesIt);
    CPPUNIT_TEST(otherStatusesAreNotAboutTheMissingBytes);
    CPPUNIT_TEST(theHeadIsThatOfWhatTheClientWants);
    CPPUNIT_TEST_SUITE_END();

    void theMissingBytesAreRequested()
    {
        assertQuestion({
            {"A: 1\nRange: bytes=4-7", "A: 1\nRange: bytes=6-7\nIf-Range: \"v1\""},
            {"Range: bytes=0-3", "Range: bytes=0-1\nIf-Range: \"v1\""},
            {"Range: bytes=-6", "Range: bytes=6-9\nIf-Range: \"v1\""},
            {"Range: bytes=3-\nIf-Range: \"v1\"", "Range: bytes=6-9\nIf-Range: \"v1\""},
            {"Range: bytes=3-\nIf-Range: \"v0\"", "as it is"},
            {"Range: bytes=3-\nIf-Range: W/\"v1\"", "as it is"},
            // Nothing of it is stored, or everything.
            {"Range: bytes=6-9", "as it is"},
            {"Range: bytes=3-4", "as it is"},
            // All of it: there is nothing at either end.
            {"", "as it is"},
            {"Range: bytes=4-7,9-9", "as it is"},
            {"Range: lines=4-7", "as it is"},
            {"Range: bytes=4-7\nIf-None-Match: \"v0\"", "as it is"},
            {"Range: bytes=4-7\nIf-Unmodified-Since: x", "as it is"},
            {"Range: bytes=4-7\nAuthorization: x", "as it is"},
            {"Range: bytes=4-7\nCache-Control: no-store", "as it is"},
        });
    }

    void theHullOfTheMissingBytesIsRequested()
    {
        assertQuestionAboutAll({
            {"ETag: \"v1\"\nContent-Range: bytes 0-3/10", "bytes=4-9"},
            {"ETag: \"v1\"\nContent-Range: bytes 5-9/10", "bytes=0-4"},
            {"ETag: \"v1\"\nContent-Range: bytes 0-1/10\nContent-Range: bytes 8-9/10", "bytes=2-7"},
            {"ETag: \"v1\"\nContent-Range: bytes 0-1/10\nContent-Range: bytes 4-5/10", "bytes=2-9"},
            {"ETag: W/\"v1\"\nContent-Range: bytes 0-3/10", "as it is"},
            {"Content-Range: bytes 0-3/10", "as it is"},
            {"ETag: \"v1\"\nContent-Range: bytes 0-3/*", "as it is"},
            {"ETag: \"v1\"\nContent-Range: bytes 0-1/10\nContent-Range: bytes 4-5/9", "as it is"},
            {"ETag: \"v1\"", "as it is"},
        });
    }

    void onlyTheSameRepresentationCompletesIt()
    {
        assertJudged({
            {"ETag: \"v1\"\nContent-Range: bytes 4-9/10", "complete"},
            {"ETag: \"v1\"\nContent-Range: bytes 4-9/10\nContent-Length: 6", "complete"},
            {"ETag: \"v1\"\nContent-Range: bytes 4-9/10\nContent-Length: 5", "ask again"},
            {"ETag: \"v2\"\nContent-Range: bytes 4-9/10", "ask again"},
            {"ETag: W/\"v1\"\nContent-Range: bytes 4-9/10", "ask again"},
            {"Content-Range: bytes 4-9/10", "ask again"},
            {"ETag: \"v1\"\nContent-Range: bytes 4-9/11", "ask again"},
            {"ETag: \"v1\"\nContent-Range: bytes 4-8/10", "ask again"},
            {"ETag: \"v1\"\nContent-Range: bytes 3-9/10", "ask again"},
            {"ETag: \"v1\"\nContent-Range: bytes 4-9/*", "ask again"},
            {"ETag: \"v1\"\nContent-Range: bytes 4-9/10\nContent-Range: bytes 4-9/10", "ask again"},
            {"ETag: \"v1\"\nContent-Type: multipart/byteranges; boundary=x", "ask again"},
            {"ETag: \"v1\"\nContent-Range: bytes 4-9/10\nConnection: Cache-Control", "ask again"},
        });
    }

    void otherStatusesAreNotAboutTheMissingBytes()
    {
        const auto completion = Completion::of(
            requestWith(""), storedWith("ETag: \"v1\"\nContent-Range: bytes 0-3/10", 206));
        for (const int status : {304, 412, 416})
            CPPUNIT_ASSERT(completion->evaluate(responseWith("", status)) == Completed::askAgain);
        for (const int status : {200, 301, 404, 503})
            CPPUNIT_ASSERT(completion->evaluate(responseWith("", status)) == Completed::replace);
    }

    void theHeadIsThatOfWhatTheClientWants()
    {
        const CacheResponse part =
            storedWith("ETag: \"v1\"\nContent-Range: bytes 2-5/10\nA: 1", 206);
        const auto answer = responseWith("ETag: \"v1\"\nContent-Range: bytes 6-7/10\nA: 2", 206);
        const auto ranged = Completion::of(requestWith("Range: bytes=4-7"), part);
        const CacheResponse head = ranged->head(answer, ten);
        CPPUNIT_ASSERT_EQUAL(206, head.status);
        CPPUNIT_ASSERT_EQUAL(
            std::string("ETag: \"v1\"\nA: 2\nContent-Range: bytes 4-7/10\nContent-Length: 4"),
            linesOf(head.fields));
        const CacheResponse first = storedWith("ETag: \"v1\"\nContent-Range: bytes 0-5/10", 206);
        const CacheResponse all = Completion::of(requestWith(""), first)->head(answer, ten);
        CPPUNIT_ASSERT_EQUAL(200, all.status);
        CPPUNIT_ASSERT(!all.fields.find("Content-Range"));
        CPPUNIT_ASSERT_EQUAL(std::string("10"), *all.fields.find("Content-Length"));
        // Stored as complete; but the client has asked for a range, and gets one.
        const auto open = Completion::of(requestWith("Range: bytes=0-"), first);
        CPPUNIT_ASSERT_EQUAL(200, open->head(answer, ten).status);
        const ResponseHead given = open->answer(open->head(answer, ten));
        CPPUNIT_ASSERT_EQUAL(206, given.status);
        CPPUNIT_ASSERT_EQUAL(std::string("bytes 0-9/10"), *given.fields.find("Content-Range"));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CompletionTest);
