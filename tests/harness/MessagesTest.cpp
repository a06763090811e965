// Plays with more than one request and one response: interim responses, bodies that come later,
// pipelined requests, persistent connections, tunnels, slow senders.
#include "tests/harness/HarnessFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

const std::string PUT = "A>B  PUT /{C}/x HTTP/1.1\nA>B  Host: {B}\nA>B  Expect: 100-continue\n"
                        "A>B  Content-Length: 5\nA>B\n";
const std::string C_SEES_PUT = "B>C  PUT /x HTTP/1.1\nB>C  Content-Length: 5\nB>C\n";
const std::string CONTINUE = "C>B  HTTP/1.1 100 Continue\nC>B\n";
const std::string DONE = "C>B  HTTP/1.1 200 OK\nC>B  Content-Length: 4\nC>B\nC>B  done\n"
                         "B>A  HTTP/1.1 200\nB>A\nB>A  done\n";
const std::string BODY = "A>B: hello\n";
const std::string C_HAS_BODY = "B>C\nB>C  hello\n";

std::string get(const std::string& path)
{
    return "A>B  GET /{C}" + path + " HTTP/1.1\nA>B  Host: {B}\nA>B\n";
}

std::string answered(const std::string& path)
{
    return "B>C  GET " + path + " HTTP/1.1\n" + DONE;
}

const std::string RAW = "raw C\n";
const std::string TUNNEL =
    "A>B  CONNECT {C} HTTP/1.1\nA>B  Host: {C}\nA>B\nB connects to C\nB>A  HTTP/1.1 200\n";
const std::string PING = "A>B: ping\nB>C: pi\nB>C: ng\nC>B: pong\nB>A: pong\n";

} // namespace

class MessagesTest : public HarnessFixture
{
    CPPUNIT_TEST_SUITE(MessagesTest);
    CPPUNIT_TEST(interimResponsesArePlayed);
    CPPUNIT_TEST(aBodyMayComeLater);
    CPPUNIT_TEST(aBodyThatIsHeldBackIsReported);
    CPPUNIT_TEST(aRequestMayEndIncomplete);
    CPPUNIT_TEST(aSlowReaderMayUseATunnel);
    CPPUNIT_TEST(cMayAnswerEarly);
    CPPUNIT_TEST(pipelinedRequestsAreAnsweredInOrder);
    CPPUNIT_TEST(aResponseWithoutARequestIsReported);
    CPPUNIT_TEST(connectionsWithCAreDistinguished);
    CPPUNIT_TEST(aTunnelCarriesBytes);
    CPPUNIT_TEST(mistakesInATunnelAreReported);
    CPPUNIT_TEST(aConnectionThatThePlayDoesNotListFails);
    CPPUNIT_TEST(aDeafOriginDoesNotRespond);
    CPPUNIT_TEST(aDripGoesOnUntilTheResponse);
    CPPUNIT_TEST(cMaySpeakSlowly);
    CPPUNIT_TEST(aFieldThatBSentToCCanBeSentAgain);
    CPPUNIT_TEST_SUITE_END();

    void interimResponsesArePlayed()
    {
        const std::string play = get("/x") +
                                 "B>C  GET /x HTTP/1.1\nC>B  HTTP/1.1 103 Early Hints\nC>B\nthen\n"
                                 "C>B  HTTP/1.1 102 Processing\nC>B\n"
                                 "B>A  HTTP/1.1 103\nthen\nB>A  HTTP/1.1 102\n" +
                                 DONE;
        assertPasses(play, "forks");
        assertFails("forks-swallows", play, "B did not answer A", 200ms);
        assertPasses(get("/x") + "B>C  GET /x HTTP/1.1\n" + CONTINUE + "then\n" + DONE, "forks");
    }
    void aBodyMayComeLater()
    {
        assertPasses(PUT + C_SEES_PUT + CONTINUE + "B>A  HTTP/1.1 100\n" + BODY + C_HAS_BODY +
                         DONE + get("/y") + answered("/y"),
            "forks");
        assertPasses(
            PUT + C_SEES_PUT + "A>B: he\nC has he\nA>B: llo\n" + C_HAS_BODY + DONE, "forks");
        assertFails("forks", PUT + C_SEES_PUT + BODY + "B>C\nB>C  hullo\n" + DONE,
            "The body differs at byte 1");
        assertFails("forks", PUT + C_SEES_PUT + "A>B: he\n" + C_HAS_BODY + DONE,
            "B did not finish its request to C", 200ms);
        assertFails("forks", PUT + C_SEES_PUT + "A>B: he\nA ends\nC has hello\n" + DONE,
            "B did not forward `hello` of the request to C", 200ms);
    }
    void aBodyThatIsHeldBackIsReported()
    {
        assertFails(
            "forks-gathers", PUT + C_SEES_PUT + BODY + C_HAS_BODY + DONE, "B did not ask C", 200ms);
    }
    void aRequestMayEndIncomplete()
    {
        const std::string half = PUT + C_SEES_PUT + "A>B: he\nC has he\nA closes\n";
        assertPasses(half + "B>C\nB>C  {broken}\n", "forks");
        assertFails("forks-fills", half + "B>C\nB>C  {broken}\n", "part of it is missing");
        assertFails("forks", PUT + C_SEES_PUT + BODY + "B>C\nB>C  {broken}\n" + DONE,
            "part of it is missing");
        const std::string invalid =
            "A>B: PUT /{C}/x HTTP/1.1\\r\\nHost: {B}\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n"
            "zz\\r\\n\nA ends\nB>C  PUT /x HTTP/1.1\nC closes\nB>A  HTTP/1.1 502\n";
        assertPasses(invalid, "forks");
    }
    void aSlowReaderMayUseATunnel()
    {
        const std::string much = "{repeat 300000 seven b}";
        assertPasses("A reads slowly\n" + TUNNEL + "C>B: " + much + "\nC ends\nB>A: " + much +
                         "\nB ends A\n",
            "forks", RAW);
    }
    void cMayAnswerEarly()
    {
        assertPasses(PUT + C_SEES_PUT +
                         "C>B  HTTP/1.1 413 Too Large\nC>B  Content-Length: 0\nC>B\n"
                         "B>A  HTTP/1.1 413\n",
            "forks");
    }
    void pipelinedRequestsAreAnsweredInOrder()
    {
        const std::string play = get("/x") + "then\n" + get("/y") + answered("/x") + answered("/y");
        assertPasses(play, "forks");
        assertFails("forks-once", play, "B closed the connection without asking C", 200ms);
    }
    void aResponseWithoutARequestIsReported()
    {
        assertFails("forks-twice", "A keeps\n" + get("/x") + answered("/x"),
            "B sent A a response, but A had sent no request for it");
        assertFails("forks-twice", get("/x") + answered("/x"), "after the end of the message");
        assertFails("forks",
            "A>B  GET /{C}/x HTTP/1.0\nA>B  Host: {C}\nA>B\nB>C  GET /x HTTP/1.0\n" + CONTINUE +
                "then\n" + DONE,
            "B sent a 1xx response to an HTTP/1.0 client");
    }
    void connectionsWithCAreDistinguished()
    {
        const std::string two = "A keeps\n" + get("/x") + answered("/x") + get("/y") +
                                "B>C  GET /y HTTP/1.1\nB asks on ";
        const std::string same = two + "the same connection with C\n" + DONE;
        const std::string other = two + "a new connection with C\n" + DONE;
        assertPasses(same, "forks");
        assertPasses(other, "forks-new");
        assertFails("forks-new", same, "B opened a new connection to C");
        assertFails("forks", other, "B asked C on the connection of an earlier request");
    }
    void aTunnelCarriesBytes()
    {
        assertPasses(TUNNEL + PING + "A ends\nB ends C\nC>B: more\nB>A: more\nC ends\nB ends A\n",
            "forks", RAW);
        assertPasses(TUNNEL + "C>B: hello\nC ends\nB>A: hel\nB>A: lo\nB ends A\n" + BODY +
                         "B>C: hello\nA closes\nB ends C\n",
            "forks", RAW);
    }
    void mistakesInATunnelAreReported()
    {
        assertFails(
            "forks-garbles", TUNNEL + PING, "B forwarded other bytes to C than", 200ms, RAW);
        assertFails(
            "forks-adds", TUNNEL + PING + "A closes\n", "B forwarded other bytes to A", 200ms, RAW);
        assertFails("forks-adds", TUNNEL + "A>B: ping\nB>C: ping\n",
            "B sent A more bytes than the play has lines for", 200ms, RAW);
        assertFails(
            "forks-adds", TUNNEL + "A ends\nB ends A\n", "B did not close its side", 200ms, RAW);
        assertFails("forks-cuts", TUNNEL + "A ends\nB ends C\nC>B: more\nB>A: more\n",
            "B closed the connection after 0 of 4 bytes came to A", 200ms, RAW);
        assertFails("forks", TUNNEL + "A>B: pin\n" + "B>C: ping\n",
            "Only 3 of 4 bytes came to C within 0.2 s", 200ms, RAW);
        assertFails("forks", TUNNEL + "A>B: x\nA ends\nB ends C\n",
            "B sent this to C before it closed", 200ms, RAW);
    }
    void aConnectionThatThePlayDoesNotListFails()
    {
        assertFails("forks", "A>B  CONNECT {C} HTTP/1.1\nA>B  Host: {C}\nA>B\nB>A  HTTP/1.1 200\n",
            "B connected to C, but the play has no such line", 200ms, RAW);
    }
    void aDeafOriginDoesNotRespond()
    {
        assertPasses(get("/x") + "B>A  HTTP/1.1 504\n", "forks", "deaf C\n");
        assertFails("right", get("/x") + "B>A  HTTP/1.1 200\n", "a different status than", 2000ms,
            "deaf C\n");
    }
    void aDripGoesOnUntilTheResponse()
    {
        const std::string slowly = "A drips GET\nB>A  HTTP/1.1 408\n";
        assertPasses(slowly, "forks-deadline");
        assertFails("forks", slowly, "B did not answer A within 0.2 s", 200ms);
        // B's own timeout is added to the limit.
        assertOutcome(Outcome::Passed, "",
            played("forks-deadline", slowly, 100ms, "options --timeout 0.9\n"));
        assertFails("forks",
            get("/x") +
                "B>C  GET /x HTTP/1.1\nC drips HTTP/1.1 200 OK\\r\\nX: y\nB>A  HTTP/1.1 200\n",
            "B did not answer A", 200ms);
    }
    void cMaySpeakSlowly()
    {
        const std::string head = "C>B: HTTP/1.1 200 OK\\r\\nContent-Length: 8\\r\\n\\r\\n\n";
        const std::string answer = "B>A  HTTP/1.1 200\nB>A\nB>A  abababab\n";
        const std::string asked = get("/x") + "B>C  GET /x HTTP/1.1\n" + head;
        assertPasses(asked + "C says 4 times ab\n" + answer, "forks");
        assertFails("forks", asked + "C says 3 times ab\n" + answer, "B did not", 300ms);
        // The time that C takes (150 ms) is added to the limit.
        assertOutcome(
            Outcome::Passed, "", played("forks", asked + "C says 4 times ab\n" + answer, 130ms));
    }
    void aFieldThatBSentToCCanBeSentAgain()
    {
        const std::string said = "A>B  GET /{C}/x HTTP/1.1\nA>B  Host: {B}\nA>B  Via: 1.1 b\n"
                                 "A>B\nB>C  GET /x HTTP/1.1\n";
        const std::string again = "A>B  GET /{C}/y HTTP/1.1\nA>B  Host: {B}\n"
                                  "A>B  Via: 1.0 a, {B>C Via}\nA>B\n";
        assertPasses(said + DONE + again +
                         "B>C  GET /y HTTP/1.1\nB>C  Via: 1.0 a\nB>C  Via: {B>C Via}\n" + DONE,
            "forks");
        assertOutcome(Outcome::Trouble, "B has not asked C before",
            played("forks", again + "B>C  GET /y HTTP/1.1\n"));
        assertOutcome(Outcome::Trouble, "B's last request to C has no Via",
            played("forks", get("/x") + answered("/x") + again + "B>C  GET /y HTTP/1.1\n"));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(MessagesTest);

} // namespace Plays
