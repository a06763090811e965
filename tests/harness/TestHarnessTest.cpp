// Whole plays with a proxy that has one fault at a time: every outcome occurs, with the sentence
// that a student reads, and nothing is left behind.
#include "tests/harness/HarnessFixture.h"
#include "tests/support/Patience.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

const std::string ASK_FILE = "A>B  GET /a.html HTTP/1.1\nA>B  Host: {B}\nA>B\n";
const std::string FILE_ANSWER = "B>A  HTTP/1.1 200 OK\nB>A  Content-Type: text/html\nB>A\n"
                                "B>A  <p>a</p>\n";
const std::string ASK_C = "A>B  GET /{C}/x?{random 8} HTTP/1.1\nA>B  Host: {B}\nA>B\n";
const std::string C_IS_ASKED = "B>C  GET /x?{random 8} HTTP/1.1\nB>C  Host: {C}\nB>C\n";
const std::string C_ANSWERS = "C>B  HTTP/1.1 200 OK\nC>B  Content-Length: 5\nC>B\nC>B  hello\n";
const std::string HELLO_ANSWER = "B>A  HTTP/1.1 200\nB>A\nB>A  hello\n";

} // namespace

class TestHarnessTest : public HarnessFixture
{
    CPPUNIT_TEST_SUITE(TestHarnessTest);
    CPPUNIT_TEST(aCorrectProxyPasses);
    CPPUNIT_TEST(everyKindOfStepIsPlayed);
    CPPUNIT_TEST(wrongAnswersFail);
    CPPUNIT_TEST(aRequestThatThePlayDoesNotListFails);
    CPPUNIT_TEST(anExchangeMayBeOptional);
    CPPUNIT_TEST(bMaySendARequestAfterItsResponse);
    CPPUNIT_TEST(silenceIsReportedWithTheTime);
    CPPUNIT_TEST(aLongBodyHasTimeAsLongAsBytesCome);
    CPPUNIT_TEST(aTimeoutOfBThatWasTooShortOnABusyMachineSaysNothing);
    CPPUNIT_TEST(aProxyThatDoesNotAnswerIsAskedWhereItIs);
    CPPUNIT_TEST(theLogEndsWithTheFailure);
    CPPUNIT_TEST(aConnectionThatStaysOpenIsReported);
    CPPUNIT_TEST(theEndOfBIsReported);
    CPPUNIT_TEST(aProxyThatIsNeverReadyIsReported);
    CPPUNIT_TEST(aBlankGapIsNotFilledIn);
    CPPUNIT_TEST(aBlankGapIsNotWaitedFor);
    CPPUNIT_TEST(withABlankGapBHasItsOwnTimeout);
    CPPUNIT_TEST(aGapThatFallsBackDoesNotHideTheReason);
    CPPUNIT_TEST(aMissingProgramIsReported);
    CPPUNIT_TEST(spinningAndLeakingAreReported);
    CPPUNIT_TEST(restIsJudgedByTheWire);
    CPPUNIT_TEST(stoppingIsJudged);
    CPPUNIT_TEST(aSecondStartIsJudged);
    CPPUNIT_TEST(aPipeIsThere);
    CPPUNIT_TEST(aPlayEndsAtTheFirstCaseThatFails);
    CPPUNIT_TEST(aProxyThatIgnoresSigtermDoesNotHoldUpTheRun);
    CPPUNIT_TEST(aPlayThatMakesNoSenseIsTrouble);
    CPPUNIT_TEST_SUITE_END();

private:
    void aCorrectProxyPasses()
    {
        assertPasses(ASK_FILE + FILE_ANSWER);
        assertPasses(ASK_C + C_IS_ASKED + C_ANSWERS + HELLO_ANSWER + ASK_C + HELLO_ANSWER);
    }
    void everyKindOfStepIsPlayed()
    {
        assertPasses("A>B: GET /a.html HT\nB has read\nA>B: TP/1.1\\r\\n\\r\nB has read\n"
                     "A>B: \\n\n" +
                     FILE_ANSWER + "A2 connects\nA2 closes\n" + ASK_FILE + FILE_ANSWER);
        assertPasses("A connects\nA ends\nB closes A\n" + ASK_FILE + FILE_ANSWER);
        assertPasses(
            "A reads slowly\n" + ASK_FILE + FILE_ANSWER + "A2 connects\nA2 resets\nB rests\n");
        assertPasses(ASK_C + C_IS_ASKED + "C resets\nB>A  HTTP/1.1 502\n");
        assertPasses("C goes down\n" + ASK_C +
                     "B>A  HTTP/1.1 502\nC comes back\nB is killed\n"
                     "B starts again\n" +
                     ASK_C + C_IS_ASKED + C_ANSWERS + HELLO_ANSWER);
        assertPasses(ASK_C + C_IS_ASKED +
                     "C>B: HTTP/1.1 200 OK\\r\\n\nB has read\nC>B: \\r\\nhello\nC closes\n" +
                     HELLO_ANSWER);
        assertPasses(ASK_FILE + FILE_ANSWER + "B keeps no descriptor\nB is stopped\n");
    }
    void wrongAnswersFail()
    {
        const std::string file = ASK_FILE + FILE_ANSWER;
        assertFails("wrong-body", file, "The body differs at byte 7");
        assertFails("half", file, "Content-Length says 8 but");
        assertFails("surplus", file, "26 bytes after the end");
        assertFails("bare-lf", file, "B's response is not valid HTTP");
        assertFails("closes", file, "B closed the connection without a response");
        assertFails(
            "two-hosts", ASK_C + C_IS_ASKED + C_ANSWERS + HELLO_ANSWER, "more than one Host");
        assertFails("right", ASK_C + "B>C  GET /y HTTP/1.1\n" + C_ANSWERS + HELLO_ANSWER,
            "B sent a different request than expected");
        assertFails("right", ASK_FILE + C_IS_ASKED + C_ANSWERS + HELLO_ANSWER, "without asking C");
        const Result result = played("wrong-body", file);
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, result.transcript.events.size());
        CPPUNIT_ASSERT_EQUAL(8, result.transcript.failure->line);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, *result.transcript.failure->event);
    }
    void aRequestThatThePlayDoesNotListFails()
    {
        const std::string once = ASK_C + C_IS_ASKED + C_ANSWERS + HELLO_ANSWER;
        const std::string sentence = "B asked C, but the play has no such line.";
        assertFails("asks-twice", once, sentence);
        assertFails("hit-asks", once + ASK_C + HELLO_ANSWER, sentence);
        assertFails("never-keeps", once + ASK_C + HELLO_ANSWER, sentence);
    }
    void anExchangeMayBeOptional()
    {
        const std::string once = ASK_C + C_IS_ASKED + C_ANSWERS + HELLO_ANSWER;
        const std::string perhaps = "B>C? GET /x?{random 8} HTTP/1.1\nC>B? HTTP/1.1 200 OK\n"
                                    "C>B? Content-Length: 5\nC>B?\nC>B? hello\n";
        for (const char* mode : {"right", "never-keeps"})
            assertOutcome(Outcome::Passed, "", played(mode, once + ASK_C + perhaps + HELLO_ANSWER));
    }
    void bMaySendARequestAfterItsResponse()
    {
        const std::string once = ASK_C + C_IS_ASKED + C_ANSWERS + HELLO_ANSWER;
        const std::string news = "C>B  HTTP/1.1 200 OK\nC>B  Content-Length: 3\nC>B\nC>B  new\n";
        const std::string refreshed =
            once + ASK_C + HELLO_ANSWER + "B closes A\n" + C_IS_ASKED + news;
        assertPasses(refreshed + "B rests\n" + ASK_C + "B>A  HTTP/1.1 200\nB>A\nB>A  new\n" +
                         C_IS_ASKED + news,
            "refreshes");
        assertFails("right", refreshed, "B did not ask C within 0.2 s.", 200ms);
    }
    void silenceIsReportedWithTheTime()
    {
        assertFails("hangs", ASK_FILE + FILE_ANSWER, "B did not answer A within 0.2 s.", 200ms);
        assertFails("hangs", ASK_C + C_IS_ASKED + C_ANSWERS + HELLO_ANSWER,
            "B did not ask C within", 200ms);
        assertFails("hangs", ASK_FILE + "B closes A\n", "B did not close its connection", 200ms);
    }
    void aLongBodyHasTimeAsLongAsBytesCome()
    {
        const std::string bytes = "{repeat 200000 0123456789}";
        const std::string answer = "B>A  HTTP/1.1 200\nB>A\nB>A  " + bytes + "\n";
        assertOutcome(Outcome::Passed, "",
            played("dawdles", "A>B  GET /long HTTP/1.1\nA>B\n" + answer, 200ms,
                "file long " + bytes + "\n"));
        // 40 bytes in 0.8 s
        assertOutcome(Outcome::Passed, "",
            played("trickles",
                "A>B  GET /slow HTTP/1.1\nA>B\nB>A  HTTP/1.1 200\nB>A\nB>A  {repeat 40 x}\n", 200ms,
                "file slow {repeat 40 x}\n"));
        const Support::AssumedSlowness idle; // on a busy one, the limit is longer than B dawdles
        assertFails("dawdles", ASK_FILE + FILE_ANSWER, "within 0.2 s.", 200ms);
    }
    void aTimeoutOfBThatWasTooShortOnABusyMachineSaysNothing()
    {
        const std::string head = "options --timeout 0.3\n";
        // Idle at the start of the play, and then eight times slower.
        const Support::AssumedSlowness later({1, 8});
        assertOutcome(
            Outcome::Passed, "", played("impatient", ASK_FILE + FILE_ANSWER, Span(2000), head));
        const Support::AssumedSlowness idle;
        assertOutcome(Outcome::Failed, "status",
            played("impatient", ASK_FILE + FILE_ANSWER, Span(2000), head));
    }
    void aProxyThatDoesNotAnswerIsAskedWhereItIs()
    {
        const Result result = played("hangs", ASK_FILE + FILE_ANSWER, 200ms, "", {}, true);
        assertOutcome(Outcome::Failed, "did not answer", result);
        CPPUNIT_ASSERT(result.stack.at(0).ends_with(" is in recv, called from"));
        CPPUNIT_ASSERT(result.stack.at(1).starts_with("receivedUntil"));
        CPPUNIT_ASSERT(result.stack.at(2).starts_with("answer"));
    }
    void theLogEndsWithTheFailure()
    {
        const Result result = played("says-goodbye", ASK_FILE + FILE_ANSWER, 200ms);
        CPPUNIT_ASSERT_EQUAL(std::string("I am asked."), result.lastLog.back());
    }
    void aConnectionThatStaysOpenIsReported()
    {
        assertFails("stays-open", ASK_FILE + FILE_ANSWER, "did not close it within 0.2 s", 200ms);
    }
    void theEndOfBIsReported()
    {
        assertFails("crashes", ASK_FILE + FILE_ANSWER,
            "B ended by signal 11 (SIGSEGV) in the middle of the play.");
        const Result aborted = played("aborts", ASK_FILE + FILE_ANSWER);
        assertOutcome(Outcome::Failed, "A process of B was ended by SIGABRT in answer", aborted);
        CPPUNIT_ASSERT(aborted.stack.at(0).starts_with("answer"));
        assertFails("dies-after", ASK_FILE + FILE_ANSWER, "B ended with status 7 in the middle");
    }
    void aProxyThatIsNeverReadyIsReported()
    {
        const std::string file = ASK_FILE + FILE_ANSWER;
        assertFails("never-ready", file, "standard output flushed", 200ms);
        assertFails("floods", file, "printed no line `Ready to serve", 200ms);
        const Result result = played("ends-at-start", file);
        assertOutcome(Outcome::Failed, "B ended with status 3 before it was ready", result);
        CPPUNIT_ASSERT_EQUAL(std::string("cannot find my socks"), result.lastLog.at(0));
    }
    void aBlankGapIsNotFilledIn()
    {
        const Result atStart = played("gap-at-start", ASK_FILE + FILE_ANSWER);
        CPPUNIT_ASSERT(atStart.outcome == Outcome::NotFilledIn);
        CPPUNIT_ASSERT_EQUAL(std::string("1.1 listen"), atStart.gap);
        const Result later = played("gap", ASK_FILE + FILE_ANSWER);
        CPPUNIT_ASSERT(later.outcome == Outcome::NotFilledIn);
        CPPUNIT_ASSERT_EQUAL(std::string("1.2 receiveHead"), later.gap);
        assertOutcome(Outcome::Passed, "", played("gap", ASK_FILE + "B>A  HTTP/1.1 501\n"));
    }
    void aBlankGapIsNotWaitedFor()
    {
        const auto begin = std::chrono::steady_clock::now();
        for (const std::string& play :
            {ASK_FILE + FILE_ANSWER, std::string("A connects\nB has a process for A\n")})
            assertOutcome(Outcome::NotFilledIn, "", played("gap-hangs", play, 60s, "", {"1.3"}));
        CPPUNIT_ASSERT(std::chrono::steady_clock::now() < begin + 30s);
    }
    void withABlankGapBHasItsOwnTimeout()
    {
        assertOutcome(Outcome::Passed, "",
            played("gap-late", ASK_FILE + FILE_ANSWER, 2000ms, "options --timeout 0.5\n", {"1.3"}));
    }
    void aGapThatFallsBackDoesNotHideTheReason()
    {
        const std::string file = ASK_FILE + FILE_ANSWER;
        const auto withGaps = [&](const std::set<std::string>& fallingBack)
        {
            return played("falls-back", file, 2000ms, "", fallingBack);
        };
        assertOutcome(Outcome::Failed, "The body differs", withGaps({"5.1"}));
        CPPUNIT_ASSERT(withGaps({"5.1"}).passedOver.empty());
        CPPUNIT_ASSERT_EQUAL(std::string("One client at a time."), withGaps({"5.1"}).lastLog.at(0));
        CPPUNIT_ASSERT(withGaps({}).gap.empty()); // nor does any gap of a later lab
    }
    void aMissingProgramIsReported()
    {
        assertFails("none", ASK_FILE + FILE_ANSWER, "no-such-program");
    }
    void spinningAndLeakingAreReported()
    {
        assertFails(
            "spins", ASK_FILE + "A closes\nB does not spin\n", "did not stop spinning", 200ms);
        assertFails(
            "leaks", ASK_FILE + "A closes\nB keeps no descriptor\n", "open descriptors", 200ms);
    }
    void restIsJudgedByTheWire()
    {
        for (const char* mode : {"naps", "spins"})
            assertPasses(ASK_FILE + "B rests\nA waits\n", mode);
        assertPasses(ASK_FILE + "B does not spin\n", "naps");
        assertFails("talks", ASK_FILE + "B rests\n", "did not come to rest", 200ms);
    }
    void stoppingIsJudged()
    {
        const std::string stop = ASK_FILE + FILE_ANSWER + "B is stopped\n";
        assertFails("status-1", stop, "B was told to stop and ended with status 1");
        assertFails("deaf", stop, "B did not end after the signal to stop", 200ms);
    }
    void aSecondStartIsJudged()
    {
        assertPasses("B cannot start twice\n" + ASK_FILE + FILE_ANSWER);
        assertFails("shares-port", "B cannot start twice\n" + ASK_FILE + FILE_ANSWER,
            "A second B is ready to serve on the port of the first");
    }
    void aPipeIsThere()
    {
        const std::string hello = "A>B  GET /p HTTP/1.1\nA>B  Host: {B}\nA>B\n";
        assertFails(
            "right", hello + FILE_ANSWER, "B did not answer A within 0.2 s", Span(200), "pipe p\n");
    }
    void aPlayEndsAtTheFirstCaseThatFails()
    {
        const std::string ask = "A>B  GET /{name} HTTP/1.1\nA>B  Host: {B}\nA>B\n";
        assertPasses(
            ask + FILE_ANSWER, "right", "file b.html <p>a</p>\neach name a.html | b.html\n");
        const Result result =
            played("right", ask + FILE_ANSWER, 2s, "each name a.html | b.html | c.html\n");
        assertOutcome(Outcome::Failed, "a different status", result);
        CPPUNIT_ASSERT_EQUAL(std::string("name = b.html"), result.inCase);
    }
    void aProxyThatIgnoresSigtermDoesNotHoldUpTheRun()
    {
        assertOutcome(Outcome::Passed, "", played("deaf", ASK_FILE + FILE_ANSWER));
    }
    void aPlayThatMakesNoSenseIsTrouble()
    {
        assertOutcome(Outcome::Trouble, "shorter than its head says",
            played("right", ASK_C + C_IS_ASKED +
                                "C>B  HTTP/1.1 200 OK\nC>B  Content-Length: 9\nC>B\n" +
                                HELLO_ANSWER));
        assertOutcome(Outcome::Trouble, "A has no connection",
            played("right", "A closes\n" + ASK_FILE + FILE_ANSWER));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(TestHarnessTest);

} // namespace Plays
