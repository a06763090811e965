// The ladder of a transcript, character by character.
#include "tests/support/Ladder.h"

#include "tests/support/Assertions.h"
#include "tests/support/Excerpt.h"
#include "tests/support/TranscriptEvents.h"

#include <algorithm>
#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>
#include <sstream>

namespace Plays
{

namespace
{

constexpr Party A{'A', 1};
constexpr Party A2{'A', 2};
constexpr Party C{'C', 1};

Event said(Party from, Party to, std::vector<std::string> head, const std::string& body = "")
{
    return eventOf(std::move(head), body, from, to);
}

std::size_t widest(const std::string& text)
{
    std::size_t width = 0;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        width = std::max(width, line.size());
    return width;
}

} // namespace

class LadderTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(LadderTest);
    CPPUNIT_TEST(aTranscriptIsDrawn);
    CPPUNIT_TEST(theFirstDifferenceIsMarked);
    CPPUNIT_TEST(aDifferenceFarInABodyIsShown);
    CPPUNIT_TEST(aLongLineIsWrapped);
    CPPUNIT_TEST(aScreenReaderGetsSentences);
    CPPUNIT_TEST(noLineIsTooLong);
    CPPUNIT_TEST(earlyEventsOfALongTranscriptAreLeftOut);
    CPPUNIT_TEST(expectedAndReceivedBytesAreCompared);
    CPPUNIT_TEST_SUITE_END();

    void aTranscriptIsDrawn()
    {
        Transcript transcript;
        transcript.events = {said(A, B, {"GET /x HTTP/1.1", "Host: b"}),
            said(B, C, {"GET /x HTTP/1.1"}), said(C, B, {"HTTP/1.1 200 OK"}, "one\r\ntwo"),
            said(B, A2, {"HTTP/1.1 200 OK"})};
        transcript.events.back().note = "the connection ended here";
        Event killed;
        killed.kind = Event::Kind::Done;
        killed.from = B;
        killed.note = "B is killed";
        transcript.events.push_back(killed);
        transcript.events.push_back(said(B, A, {"HTTP/1.1 200"}));
        transcript.events.back().kind = Event::Kind::Awaited;
        const std::string expected =
            R"(  A                                             B                                             C
  | GET /x HTTP/1.1                             |                                             |
  | Host: b                                     |                                             |
  |-------------------------------------------->|                                             |
  |                                             | GET /x HTTP/1.1                             |
  |                                             |-------------------------------------------->|
  |                                             | HTTP/1.1 200 OK                             |
  |                                             |                                             |
  |                                             | one\r\n                                     |
  |                                             | two                                         |
  |                                             |<--------------------------------------------|
  | HTTP/1.1 200 OK                             |                                             |
  |<- A2 ---------------------------------------|                                             |
  | (the connection ended here)                 |                                             |
  |                               (B is killed) |                                             |
  | HTTP/1.1 200                                |                                             |
  |< - - - - - - -  never came - - - - - - - - -|                                             |
)";
        CPPUNIT_ASSERT_EQUAL(expected, ladder(transcript, {.width = 96}));
    }
    void theFirstDifferenceIsMarked()
    {
        Transcript transcript;
        transcript.events = {
            said(A, B, {"GET / HTTP/1.1"}), said(B, A, {"HTTP/1.1 404 Not Found"})};
        Failure failure;
        failure.event = 1;
        failure.difference.place = Difference::Place::Head;
        failure.difference.at = 9;
        transcript.failure = failure;
        const std::string expected =
            R"(  A                                                         B
  | GET / HTTP/1.1                                          |
  |-------------------------------------------------------->|
  | HTTP/1.1 404 Not Found                                  |
  |          ^                                              |
  |<--------------------------------------------------------|
)";
        CPPUNIT_ASSERT_EQUAL(expected, ladder(transcript, {.width = 61}));
    }
    void aDifferenceFarInABodyIsShown()
    {
        Transcript transcript;
        transcript.events = {said(B, A, {"HTTP/1.1 200 OK"}, std::string(100000, 'a'))};
        Failure failure;
        failure.event = 0;
        failure.difference.place = Difference::Place::Body;
        failure.difference.came = std::string(24, 'a') + "?" + std::string(400, 'a');
        failure.difference.at = 24;
        failure.difference.skipped = 70000;
        transcript.failure = failure;
        const std::string text = ladder(transcript, {.width = 61});
        const std::string a52(52, 'a');
        Support::assertContains(
            text, "  | ...aaaaaaaaaaaaaaaaaaaaaaaa?aaaaaaaaaaaaaaaaaaaaaaaaaaa |\n"
                  "  |                            ^                            |\n"
                  "  |   " +
                      a52 +
                      "a |\n"
                      "  |   " +
                      a52.substr(2) + "... |\n");
    }
    void aLongLineIsWrapped()
    {
        Transcript transcript;
        transcript.events = {
            said(B, A, {"HTTP/1.1 200", "Cache-Status: proxy; hit; ttl=" + std::string(40, '1')})};
        Failure failure;
        failure.event = 0;
        failure.difference.place = Difference::Place::Head;
        failure.difference.line = 1;
        failure.difference.at = 60;
        transcript.failure = failure;
        const std::string expected =
            R"(  A                                                         B
  | HTTP/1.1 200                                            |
  | Cache-Status: proxy; hit; ttl=1111111111111111111111111 |
  |   111111111111111                                       |
  |        ^                                                |
  |<--------------------------------------------------------|
)";
        CPPUNIT_ASSERT_EQUAL(expected, ladder(transcript, {.width = 61}));
    }
    void aScreenReaderGetsSentences()
    {
        Transcript transcript;
        transcript.events = {said(A, B, {"GET /x HTTP/1.1"}),
            said(B, A, {"HTTP/1.1 404 Not Found"}, "no\n"), said(B, A2, {"HTTP/1.1 200"})};
        transcript.events.back().kind = Event::Kind::Awaited;
        Event killed;
        killed.kind = Event::Kind::Done;
        killed.from = B;
        killed.note = "B is killed";
        transcript.events.push_back(killed);
        Failure failure;
        failure.event = 1;
        failure.difference.place = Difference::Place::Head;
        failure.difference.at = 9;
        transcript.failure = failure;
        const std::string expected = R"(  A sends B:
    GET /x HTTP/1.1
  B sends A:
    HTTP/1.1 404 Not Found
    The first difference is at byte 10 of this line.
    Body, 3 bytes:
    no\n
  B never sent A2:
    HTTP/1.1 200
  B is killed.
)";
        CPPUNIT_ASSERT_EQUAL(expected, ladder(transcript, {.words = true}));
    }
    void noLineIsTooLong()
    {
        Transcript transcript;
        const std::string bytes("\0\xff\r", 3);
        std::string wild;
        for (int i = 0; i < 300; ++i)
            wild += bytes;
        transcript.events = {said(A, B, std::vector<std::string>(40, wild), wild)};
        transcript.events[0].note = wild;
        Failure failure;
        failure.event = 0;
        failure.difference.place = Difference::Place::Head;
        failure.difference.came = failure.difference.expected = wild;
        failure.difference.line = 20;
        failure.difference.at = 700;
        transcript.failure = failure;
        CPPUNIT_ASSERT(widest(ladder(transcript)) <= 80);
        CPPUNIT_ASSERT(ladder(transcript).find('^') != std::string::npos);
        for (const std::string& line : comparison(failure.difference, 76))
            CPPUNIT_ASSERT(line.size() <= 76);
    }
    void earlyEventsOfALongTranscriptAreLeftOut()
    {
        Transcript transcript;
        for (int i = 0; i < 50; ++i)
            transcript.events.push_back(said(A, B, {"GET /" + std::to_string(i) + " HTTP/1.1"}));
        const std::string text = ladder(transcript, {.mostRows = 20});
        CPPUNIT_ASSERT(std::ranges::count(text, '\n') <= 22);
        CPPUNIT_ASSERT(text.find("(40 earlier steps are left out)") != std::string::npos);
        CPPUNIT_ASSERT(text.find("GET /49 ") != std::string::npos);
    }
    void expectedAndReceivedBytesAreCompared()
    {
        Difference difference;
        difference.expected = "HTTP/1.1 200";
        difference.came = "HTTP/1.1 404 Not Found";
        difference.at = 9;
        const std::vector<std::string> lines = comparison(difference, 76);
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, lines.size());
        CPPUNIT_ASSERT_EQUAL(std::string("expected  HTTP/1.1 200"), lines[0]);
        CPPUNIT_ASSERT_EQUAL(std::string("came      HTTP/1.1 404 Not Found"), lines[1]);
        CPPUNIT_ASSERT_EQUAL(std::string("                   ^"), lines[2]);
        difference.came.clear();
        CPPUNIT_ASSERT_EQUAL(std::string("came      (nothing)"), comparison(difference, 76)[1]);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(LadderTest);

} // namespace Plays
