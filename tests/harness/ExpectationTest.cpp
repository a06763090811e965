// Which messages fit an expectation, and which do not: correct messages in all their forms, and
// mistakes, each with the sentence that reports it.
#include "tests/support/Expectation.h"

#include "tests/support/PlayParser.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>
#include <sstream>

namespace Plays
{

namespace
{

std::string unescaped(const std::string& text)
{
    return expand(text, [](std::string_view) { return std::nullopt; });
}

/// The expectation of a play with these lines; `to` is A or C.
Expectation expecting(const std::vector<std::string>& lines, char to)
{
    std::string text = "title x\nspec y\npoints 1\nA>B  GET / HTTP/1.1\nA>B\n";
    for (const std::string& line : lines)
        text += std::string("B>") + to + "  " + line + "\n";
    std::istringstream stream(text);
    const Play play = parsePlay(stream, "x.play", "lab1/x");
    return {std::get<Expected>(play.scene.at(1).what), [](std::string_view)
        {
            return std::nullopt;
        }};
}

/// The difference between the expected message and the bytes that come; after the bytes the
/// connection ends. `bytes` has escapes.
std::optional<Difference> difference(const std::vector<std::string>& expected,
    const std::string& bytes, char to = 'A', bool toHead = false)
{
    Wire::Message message(to == 'C' ? Wire::Message::Kind::request
                          : toHead  ? Wire::Message::Kind::responseToHead
                                    : Wire::Message::Kind::response);
    const std::string came = unescaped(bytes);
    const std::string surplus = came.substr(message.feed(came));
    const bool over = message.over();
    message.sawEnd(false);
    return expecting(expected, to).judge({message, !over && message.broken(), surplus});
}

void assertFits(const std::vector<std::string>& expected, const std::string& bytes, char to = 'A')
{
    const std::optional<Difference> found = difference(expected, bytes, to);
    CPPUNIT_ASSERT_MESSAGE(bytes + ": " + (found ? found->sentence : ""), !found);
}

void assertDiffers(const std::vector<std::string>& expected, const std::string& bytes,
    const std::string& sentence, char to = 'A')
{
    const std::optional<Difference> found = difference(expected, bytes, to);
    CPPUNIT_ASSERT_MESSAGE(bytes + " fits", found.has_value());
    CPPUNIT_ASSERT_MESSAGE(
        bytes + ": " + found->sentence, found->sentence.find(sentence) != std::string::npos);
}

const std::string OK = "HTTP/1.1 200 OK\\r\\nContent-Length: 5\\r\\n\\r\\nhello";
const std::vector<std::string> HELLO = {"HTTP/1.1 200", "", "hello"};
const std::vector<std::string> GET_PAGE = {"GET /page HTTP/1.1", "Host: a:80"};

} // namespace

class ExpectationTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ExpectationTest);
    CPPUNIT_TEST(everyFramingOfABodyFits);
    CPPUNIT_TEST(versionsAndReasonsAreFree);
    CPPUNIT_TEST(furtherFieldsAreFree);
    CPPUNIT_TEST(statusesMayBeAlternatives);
    CPPUNIT_TEST(fieldsAreComparedByTheirMeaning);
    CPPUNIT_TEST(fieldsThatDifferAreReported);
    CPPUNIT_TEST(fieldsListedTwiceMustComeTwiceInOrder);
    CPPUNIT_TEST(anEqualsSignComparesBytes);
    CPPUNIT_TEST(requestsAreComparedByMethodAndTarget);
    CPPUNIT_TEST(requestsThatDifferAreReported);
    CPPUNIT_TEST(bodiesThatDifferAreReported);
    CPPUNIT_TEST(messagesThatAreNotHttpAreReported);
    CPPUNIT_TEST(incompleteMessagesAreReported);
    CPPUNIT_TEST(aBrokenMessageMustBeBrokenVisibly);
    CPPUNIT_TEST(theMarkIsUnderTheFirstDifference);
    CPPUNIT_TEST(whatIsExpectedIsShownForAPerson);
    CPPUNIT_TEST_SUITE_END();

    void whatIsExpectedIsShownForAPerson()
    {
        const auto refused = difference({"HTTP/1.1 400|4xx|close"}, OK);
        CPPUNIT_ASSERT_EQUAL(
            std::string("B answered as if all were well, but was expected to refuse this."),
            refused->sentence);
        CPPUNIT_ASSERT_EQUAL(std::string("HTTP/1.1 400, 4xx or no response"), refused->expected);
        const auto exact = difference({"HTTP/1.1 200", "X-Date= Sun"}, OK);
        CPPUNIT_ASSERT_EQUAL(std::string("X-Date: Sun"), exact->expected);
    }
    void everyFramingOfABodyFits()
    {
        assertFits(HELLO, OK);
        assertFits(HELLO, "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: "
                          "chunked\\r\\n\\r\\n5\\r\\nhello\\r\\n0\\r\\n\\r\\n");
        assertFits(HELLO, "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n"
                          "2\\r\\nhe\\r\\n003;x=y\\r\\nllo\\r\\n0\\r\\nX: y\\r\\n\\r\\n");
        assertFits(HELLO, "HTTP/1.0 200 OK\\r\\n\\r\\nhello");
        assertFits({"HTTP/1.1 404", "", "{nothing}"},
            "HTTP/1.1 404 Not Found\\r\\nContent-Length: 0\\r\\n\\r\\n");
        CPPUNIT_ASSERT(!difference({"HTTP/1.1 200", "", "{nothing}"},
            "HTTP/1.1 200 OK\\r\\nContent-Length: 5\\r\\n\\r\\n", 'A', true));
    }
    void versionsAndReasonsAreFree()
    {
        for (const char* line :
            {"HTTP/1.0 404 NOT FOUND", "HTTP/1.1 404 Not found", "HTTP/1.1 404 ", "HTTP/1.1 404 x"})
            assertFits({"HTTP/1.1 404 Not Found"},
                std::string(line) + "\\r\\nContent-Length: 2\\r\\n\\r\\nno");
    }
    void furtherFieldsAreFree()
    {
        assertFits(HELLO,
            "HTTP/1.1 200 OK\\r\\nVia: 1.1 b\\r\\nAge: 1\\r\\nX-Cache: HIT\\r\\nWarning: 110 - "
            "x\\r\\n"
            "date: today\\r\\ncontent-length:5  \\r\\nConnection: keep-alive\\r\\n\\r\\nhello");
    }
    void statusesMayBeAlternatives()
    {
        const std::string bad = "HTTP/1.1 400 Bad Request\\r\\nContent-Length: 0\\r\\n\\r\\n";
        assertFits({"HTTP/1.1 400|501|close"}, bad);
        assertFits({"HTTP/1.1 4xx"}, bad);
        assertFits({"HTTP/1.1 400|close"}, "");
        assertDiffers({"HTTP/1.1 400|501"}, "", "B closed the connection without a response");
        assertDiffers({"HTTP/1.1 5xx|200"}, bad, "B answered with a different status");
        assertDiffers({"HTTP/1.1 close"}, bad, "was expected to close the connection");
    }
    void fieldsAreComparedByTheirMeaning()
    {
        const std::string head = "HTTP/1.1 200 OK\\r\\ncontent-type:Text/HTML; charset=utf-8\\r\\n"
                                 "Cache-Control: max-age=60, PUBLIC\\r\\nSet-Cookie: a=1\\r\\n"
                                 "Set-Cookie: b=2\\r\\nVary: \\r\\nContent-Length: 0\\r\\n\\r\\n";
        for (const char* rule : {"Content-Type: text/html", "CONTENT-TYPE: *",
                 "Content-Type: text/html; charset=utf-8", "Cache-Control: public",
                 "Cache-Control: max-age=60", "Set-Cookie: b=2", "Set-Cookie: a=1, b=2", "Vary: *",
                 "!Via", "!Set-Cookie: c=3", "!Content-Type: text/plain"})
        {
            if (std::string(rule) == "Content-Type: text/html; charset=utf-8")
                assertFits({"HTTP/1.1 200", rule},
                    "HTTP/1.1 200 OK\\r\\nContent-Type: text/html; charset=utf-8\\r\\n\\r\\n");
            else
                assertFits({"HTTP/1.1 200", rule}, head);
        }
    }
    void fieldsThatDifferAreReported()
    {
        assertDiffers({"HTTP/1.1 200", "ETag: *"}, OK, "The field ETag is missing");
        assertDiffers(
            {"HTTP/1.1 200", "Content-Length: 6"}, OK, "Content-Length has a different value");
        assertDiffers({"HTTP/1.1 200", "!Content-Length"}, OK, "Content-Length must be absent");
        assertDiffers({"HTTP/1.1 200", "!Content-Length: 5"}, OK, "must not have the value `5`");
    }
    void fieldsListedTwiceMustComeTwiceInOrder()
    {
        const std::string ok = "HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\n";
        const auto came = [&ok](const std::string& fields)
        {
            return ok + fields + "\\r\\n";
        };
        const std::vector<std::string> links = {"HTTP/1.1 200", "Link: <a>", "Via: *", "Link: <b>"};
        const std::string via = "Via: 1.1 x\\r\\n";
        assertFits(links, came("Link: <a>\\r\\n" + via + "link: <b>\\r\\n"));
        assertFits(links, came("Link: <a>, <b>\\r\\n" + via));
        assertDiffers(links, came("Link: <b>\\r\\nLink: <a>\\r\\n" + via),
            "The field Link, line 1, has a different value");
        assertDiffers(links, came("Link: <a>\\r\\nLink: <c>\\r\\n" + via), "Link, line 2,");
        assertDiffers(links, came("Link: <a>\\r\\n" + via), "came 1 time, and must come 2 times");
        assertDiffers(links, came("Link: <a>\\r\\nLink: <b>\\r\\nLink: <b>\\r\\n" + via),
            "The field Link came 3 times, and must come 2");
        assertDiffers(links, came(via), "The field Link is missing");
        const std::vector<std::string> cookies = {
            "HTTP/1.1 200", "Set-Cookie: a=1", "Set-Cookie: b=2"};
        assertFits(cookies, came("Set-Cookie: a=1\\r\\nSet-Cookie: b=2\\r\\n"));
        assertDiffers(
            cookies, came("Set-Cookie: a=1, b=2\\r\\n"), "Set-Cookie, line 1, has a different");
    }
    void anEqualsSignComparesBytes()
    {
        const auto came = [](const std::string& fields)
        {
            return "HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\n" + fields + "\\r\\n";
        };
        const std::vector<std::string> once = {"HTTP/1.1 200", "X-A= One,  two: 3"};
        assertFits(once, came("x-a:   One,  two: 3 \\r\\n"));
        assertDiffers(once, came("X-A: One, two: 3\\r\\n"), "X-A has a different value");
        assertDiffers(once, came("X-A: One,  two: 3\\r\\nX-A: x\\r\\n"), "must come once");
        assertDiffers({"HTTP/1.1 200", "X-A= a"}, came("X-A: a, b\\r\\n"), "a different value");
        assertDiffers({"HTTP/1.1 200", "Cache-Control= no-store"},
            came("Cache-Control: No-Store\\r\\n"), "a different value");
        const std::vector<std::string> twice = {"HTTP/1.1 200", "X-A= a", "X-A= b"};
        assertFits(twice, came("X-A: a\\r\\nX-A: b\\r\\n"));
        assertDiffers(twice, came("X-A: a, b\\r\\n"), "X-A, line 1, has a different value");
    }
    void requestsAreComparedByMethodAndTarget()
    {
        assertFits(GET_PAGE, "GET /page HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n", 'C');
        assertFits(
            GET_PAGE, "GET /page HTTP/1.0\\r\\nHost: a:80\\r\\nUser-Agent: x\\r\\n\\r\\n", 'C');
        assertFits(GET_PAGE, "GET /p%61ge HTTP/1.1\\r\\nhOST:A:80\\r\\n\\r\\n", 'C');
        assertFits({"GET /a%2fb HTTP/1.1"}, "GET /a%2Fb HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n", 'C');
        assertFits({"GET /page HTTP/1.1"}, "GET /page HTTP/1.0\\r\\n\\r\\n", 'C');
    }
    void requestsThatDifferAreReported()
    {
        const std::string rest = " HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n";
        assertDiffers(GET_PAGE, "GET /" + rest, "B sent a different request than expected", 'C');
        assertDiffers(
            GET_PAGE, "HEAD /page" + rest, "B sent a different request than expected", 'C');
        assertDiffers({"GET /a%2fb HTTP/1.1"}, "GET /a/b" + rest, "a different request", 'C');
        assertDiffers(GET_PAGE, "GET  /page" + rest, "B's request is not valid HTTP", 'C');
        assertDiffers(GET_PAGE, "GET /page HTTP/1.1\\r\\nHost: a\\r\\nHost: a\\r\\n\\r\\n",
            "more than one Host", 'C');
        assertDiffers({"GET /page HTTP/1.1"}, "GET /page HTTP/1.1\\r\\n\\r\\n", "no Host", 'C');
    }
    void bodiesThatDifferAreReported()
    {
        const auto body = [](const std::string& text)
        {
            return "HTTP/1.0 200 OK\\r\\n\\r\\n" + text;
        };
        assertDiffers(HELLO, body("hallo"), "The body differs at byte 1 (of 5 bytes expected; 5");
        assertDiffers(HELLO, body("hell"), "The body ends too early: 5 bytes were expected, 4");
        assertDiffers(HELLO, body("hello!"), "The body is too long: 5 bytes were expected, 6");
        assertDiffers(
            {"HTTP/1.1 200", "", "{nothing}"}, body("x"), "must be empty, but 1 byte came");
        assertDiffers({"HTTP/1.1 200", "", "~ell"}, body("no"), "does not contain the expected");
        assertDiffers(
            {"HTTP/1.1 200", "", "!secret"}, body("a secret"), "must not contain `secret`");
        assertFits({"HTTP/1.1 200", "", "~ell", "!secret"}, body("hello"));
        assertFits({"HTTP/1.1 200", "", "he", "llo"}, body("hello"));
    }
    void messagesThatAreNotHttpAreReported()
    {
        const std::string wrong = "B's response is not valid HTTP: ";
        assertDiffers(HELLO, "HTTP/1.1 200 OK\\nContent-Length: 5\\n\\nhello", wrong);
        assertDiffers(
            HELLO, "HTTP/1.0 200 OK\\r\\nContent-Type:text/html\\r\\n<html>\\r\\n\\r\\n", wrong);
        assertDiffers(HELLO, "404 Not found\\r\\n\\r\\n", wrong);
        assertDiffers(HELLO, "HTTP/1.1 200 OK\\r\\nContent-Length : 5\\r\\n\\r\\nhello", wrong);
        assertDiffers(HELLO, "HTTP/1.1 200 OK\\r\\nContent-Length: x\\r\\n\\r\\nhello", wrong);
    }
    void incompleteMessagesAreReported()
    {
        assertDiffers(HELLO, "HTTP/1.1 200 OK\\r\\nContent-Length: 9\\r\\n\\r\\nhello",
            "Content-Length says 9 but");
        assertDiffers(HELLO,
            "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n5\\r\\nhello\\r\\n",
            "last chunk is missing");
        assertDiffers(HELLO, "HTTP/1.1 200 OK\\r\\n", "no blank line at its end");
        assertDiffers(HELLO, OK + "HTTP/1.1 404", "B sent 12 bytes after the end");
    }
    void aBrokenMessageMustBeBrokenVisibly()
    {
        const std::vector<std::string> broken = {"HTTP/1.1 200|502", "", "{broken}"};
        assertFits(broken, "HTTP/1.1 200 OK\\r\\nContent-Length: 9\\r\\n\\r\\nhello");
        assertFits(broken, "HTTP/1.1 502 Bad Gateway\\r\\nContent-Length: 0\\r\\n\\r\\n");
        assertDiffers(broken, OK, "A cannot notice that");
        assertDiffers(broken,
            "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nxyz\\r\\n",
            "not valid HTTP");
    }
    void theMarkIsUnderTheFirstDifference()
    {
        Difference status = *difference(HELLO, "HTTP/1.1 204 No\\r\\n\\r\\n");
        CPPUNIT_ASSERT_EQUAL(std::size_t{11}, status.at);
        CPPUNIT_ASSERT(status.place == Difference::Place::Head && status.line == 0);

        const Difference field = *difference(
            {"HTTP/1.1 200", "X: one"}, "HTTP/1.1 200 OK\\r\\nA: b\\r\\nX:  ore\\r\\n\\r\\n");
        CPPUNIT_ASSERT_EQUAL(std::string("X:  ore"), field.came);
        CPPUNIT_ASSERT_EQUAL(std::size_t{5}, field.at);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, field.line);

        const Difference body = *difference({"HTTP/1.1 200", "", "{repeat 1000 a}b"},
            "HTTP/1.0 200 OK\\r\\n\\r\\n{repeat 1000 a}c");
        CPPUNIT_ASSERT_EQUAL('c', body.came.at(body.at));
        CPPUNIT_ASSERT_EQUAL(std::size_t{1000}, body.skipped + body.at);

        const Difference target =
            *difference(GET_PAGE, "GET /pace HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n", 'C');
        CPPUNIT_ASSERT_EQUAL(std::size_t{7}, target.at);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ExpectationTest);

} // namespace Plays
