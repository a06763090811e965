// Which gaps a failure points to.
#include "tests/support/SuspectedGaps.h"
#include "tests/harness/HarnessFixture.h"
#include "tests/support/GapPlaces.h"

#include <cppunit/extensions/HelperMacros.h>
#include <filesystem>
#include <fstream>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

/// The numbers of the gaps that this result points to, in a play about all gaps of lab 1.
std::string suspected(
    const Result& result, const std::map<std::string, std::string>& gapPlaces = {})
{
    Play play;
    play.gaps = {"1.1 a", "1.2 b", "1.3 c", "1.4 d", "1.5 e", "1.6 f", "1.7 g"};
    std::string text;
    for (const std::string& gap : suspectedGaps(play, result, gapPlaces))
        text += gapNumber(gap) + " ";
    return text;
}

} // namespace

class SuspectedGapsTest : public HarnessFixture
{
    CPPUNIT_TEST_SUITE(SuspectedGapsTest);
    CPPUNIT_TEST(theKindOfFailurePointsToGaps);
    CPPUNIT_TEST(aCrashPointsToTheInnermostGap);
    CPPUNIT_TEST_SUITE_END();

    void theKindOfFailurePointsToGaps()
    {
        const auto assertGaps =
            [](const std::string& gaps, const std::string& mode, const std::string& expected)
        {
            CPPUNIT_ASSERT_EQUAL_MESSAGE(mode, gaps,
                suspected(played(
                    mode, "A>B  GET /a.html HTTP/1.1\nA>B  Host: {B}\nA>B\n" + expected, 200ms)));
        };
        const std::string file = "B>A  HTTP/1.1 200 OK\nB>A\nB>A  <p>a</p>\n";
        assertGaps("1.1 ", "never-ready", file);
        assertGaps("1.1 ", "refuses", file);
        assertGaps("1.2 1.6 1.7 ", "closes", file);
        assertGaps("1.2 1.6 1.7 ", "hangs", file);
        assertGaps("1.5 1.6 1.7 ", "bare-lf", file);
        assertGaps("1.5 1.6 1.7 ", "half", file);
        assertGaps("1.5 1.6 1.7 ", "wrong-body", file);
        assertGaps("1.5 1.6 1.7 ", "right", "B>A  HTTP/1.1 404\n");
        Result rejected = played("closes", "A>B  GET / HTTP/1.1\nA>B\n" + file, 200ms);
        Event event;
        event.from = B;
        event.head = {"HTTP/1.1 400 Bad Request"};
        rejected.transcript.events.push_back(event);
        const auto answered = [&](const char* startLine)
        {
            rejected.transcript.failure->difference.came = startLine;
            return suspected(rejected);
        };
        CPPUNIT_ASSERT_EQUAL(std::string("1.2 1.3 "), answered("HTTP/1.1 400 Bad Request"));
        CPPUNIT_ASSERT_EQUAL(std::string("1.3 1.4 1.7 "), answered("HTTP/1.1 404 Not Found"));
        CPPUNIT_ASSERT_EQUAL(std::string("1.2 1.3 1.4 1.7 "), answered("HTTP/1.1 500 "));
        rejected.transcript.failure->difference.sentence = "B's response is not valid HTTP: x.";
        rejected.transcript.failure->difference.line = 1;
        CPPUNIT_ASSERT_EQUAL(std::string("1.5 "), answered("Content-Type text/html"));
    }
    void aCrashPointsToTheInnermostGap()
    {
        const Support::TemporaryFolder folder;
        const std::string file = folder.path() + "/net/A.cpp";
        std::filesystem::create_directory(folder.path() + "/net");
        std::ofstream(file)
            << "void given()\n{\n}\nvoid b()\n{\n"
               "    // Fill in start: 1.2 b\n    given();\n    // Fill in end: 1.2\n}\n"
               "    // Fill in start: 5.1 run\n    b();\n    // Fill in end: 5.1\n";
        Result result;
        result.stack = {"given, elsewhere/net/A.cpp:2", "b, elsewhere/net/A.cpp:7",
            "run, elsewhere/net/A.cpp:11"};
        const std::map<std::string, std::string> places = gapPlaces(folder.path());
        CPPUNIT_ASSERT_EQUAL(std::string("1.2 "), suspected(result, places));
        result.stack = {"run, elsewhere/net/A.cpp:11"};
        CPPUNIT_ASSERT_EQUAL(std::string("5.1 "), suspected(result, places));
        // Not after a crash, but asked while B was waited for: a server waits there.
        result.transcript.failure.emplace().waited = true;
        CPPUNIT_ASSERT(suspected(result, places) != "5.1 ");
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(SuspectedGapsTest);

} // namespace Plays
