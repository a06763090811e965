// Plays about B's processes: which process has which connection open, which processes are left, how
// B ends; and plays with crowds of clients.
#include "tests/harness/HarnessFixture.h"

#include <cppunit/extensions/HelperMacros.h>
#include <sys/resource.h>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

const std::string ASK = "A>B  GET /{C}/x HTTP/1.1\nA>B  Host: {B}\nA>B\n";
const std::string ASKED = "B>C  GET /x HTTP/1.1\n";
const std::string DONE_ANSWER = "C>B  HTTP/1.1 200 OK\nC>B  Content-Length: 4\nC>B\nC>B  done\n"
                                "B>A  HTTP/1.1 200\nB>A\nB>A  done\n";

} // namespace

class ProcessDirectivesTest : public HarnessFixture
{
    CPPUNIT_TEST_SUITE(ProcessDirectivesTest);
    CPPUNIT_TEST(aProcessForAClientIsSeen);
    CPPUNIT_TEST(processesThatKeepAConnectionOpenAreReported);
    CPPUNIT_TEST(aLostProcessEndsItsConnection);
    CPPUNIT_TEST(childrenThatAreLeftAreReported);
    CPPUNIT_TEST(aClientMayWait);
    CPPUNIT_TEST(aStoppedProxyRefusesClients);
    CPPUNIT_TEST(theEndOfBIsJudged);
    CPPUNIT_TEST(anEarlyEndIsReported);
    CPPUNIT_TEST(descriptorsCanBeLimited);
    CPPUNIT_TEST(growthIsReported);
    CPPUNIT_TEST(eachClientOfACrowdHasItsResponse);
    CPPUNIT_TEST(manyCrowdsNeedTheDescriptorsOfOne);
    CPPUNIT_TEST(wrongResponsesToACrowdAreReported);
    CPPUNIT_TEST_SUITE_END();

    void aProcessForAClientIsSeen()
    {
        assertPasses("A connects\nA2 connects\nB has a process for A\nB has a process for A2\n"
                     "A closes\nA2 closes\nB has no child\n",
            "forks");
        assertPasses(
            ASK + ASKED + "B has a process for A\n" + DONE_ANSWER + "B has no child\n", "forks");
    }
    void processesThatKeepAConnectionOpenAreReported()
    {
        const std::string play = "A connects\nB has a process for A\n";
        assertFails(
            "forks-never", play, "B's first process has A's connection open, and no", 200ms);
        assertFails("forks-parent-holds", play, "open too: it has not closed it", 200ms);
        assertFails("forks-children-listen", play, "has the listening socket open too", 200ms);
        assertFails(
            "right", "A2 connects\nthen\n" + play, "No process of B has accepted A's", 200ms);
    }
    void aLostProcessEndsItsConnection()
    {
        assertPasses(
            "A connects\nA2 connects\nB loses A2\nB closes A2\n" + ASK + ASKED + DONE_ANSWER,
            "forks");
        assertFails("forks-never", "A connects\nB loses A\n", "B's first process", 200ms);
    }
    void childrenThatAreLeftAreReported()
    {
        const std::string play = ASK + ASKED + DONE_ANSWER + "B has no child\n";
        assertPasses(play, "forks");
        assertFails("forks-zombies", play, "B still has 1 child within 0.2 s, 1 of them", 200ms);
    }
    void aClientMayWait()
    {
        assertPasses(ASK + ASKED + "A waits\n" + DONE_ANSWER, "forks");
        assertFails("forks-twice", "A keeps\n" + ASK + ASKED + DONE_ANSWER + "A waits\n",
            "B has answered A, which should still be waiting");
        assertFails(
            "closes", "A>B  GET /x HTTP/1.1\nA>B\nA waits\n", "has closed the connection of A");
    }
    void aStoppedProxyRefusesClients()
    {
        assertPasses(ASK + ASKED + "B is asked to stop\nA2 is refused\n" + DONE_ANSWER + "B ends\n",
            "forks");
        assertFails(
            "forks", "A is refused\n", "B did not stop accepting connections within", 200ms);
    }
    void theEndOfBIsJudged()
    {
        assertPasses(ASK + ASKED + "B is interrupted\n" + DONE_ANSWER + "B ends\n", "forks");
        assertPasses(ASK + ASKED + DONE_ANSWER + "B is stopped\n", "forks");
        assertFails("forks-orphans", "A connects\nB has a process for A\nB is stopped\n",
            "B has ended, but has left 1 process behind", 200ms);
        assertFails("forks-status-3", "B is interrupted\nB ends\n",
            "B was told to stop and ended with status 3");
        assertFails("forks", "A connects\nB has a process for A\nB is asked to stop\nB ends\n",
            "B did not end after the signal to stop", 200ms);
    }
    void anEarlyEndIsReported()
    {
        const std::string play = ASK + ASKED + "B is asked to stop\nA2 is refused\nB still runs\n" +
                                 DONE_ANSWER + "B ends\n";
        assertPasses(play, "forks");
        assertFails("forks-orphans", play, "B ended with status 0, although a client still waited");
        assertFails("dies-after",
            "A>B  GET /a.html HTTP/1.1\nA>B\nB>A  HTTP/1.1 200\nB still runs\n",
            "B ended with status 7 in the middle");
    }
    void descriptorsCanBeLimited()
    {
        assertPasses("B may open 0 more descriptors\nA connects\nB rests\n"
                     "B may open 1 more descriptor\nA2 connects\nB has a process for A\n"
                     "B may open descriptors again\nB has a process for A2\n",
            "forks");
        assertFails("forks", "B may open 0 more descriptors\nA connects\nB has a process for A\n",
            "No process of B has accepted A's connection", 200ms);
    }
    void growthIsReported()
    {
        const std::string play =
            "B is measured\nA connects\nA2 connects\nA3 connects\nB has a process for A3\n"
            "B has not grown\n";
        assertPasses(play, "forks");
        assertFails("forks-grows", play, "B's first process has grown from");
        const std::string child = "A connects\nB has a process for A\nB is measured\nA2 connects\n"
                                  "B has a process for A2\n" +
                                  ASK + ASKED + "B has not grown\n" + DONE_ANSWER;
        assertPasses(child, "forks");
        assertFails("forks-hoards", child, "A process of B has grown from");
    }
    void eachClientOfACrowdHasItsResponse()
    {
        assertPasses("crowd 60 /{C}/page\nB has no child\n", "forks");
        assertPasses("crowd 8 /{C}/page?x=\n", "right");
        assertPasses("crowd 8 /{C}/page?x=\n", "forks-never");
    }
    void manyCrowdsNeedTheDescriptorsOfOne()
    {
        rlimit before{};
        ::getrlimit(RLIMIT_NOFILE, &before);
        const rlimit few{.rlim_cur = 256, .rlim_max = before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &few);
        std::string crowds;
        for (const char* path : {"a", "b", "c", "d", "e", "f", "g", "h"})
            crowds += std::string("crowd 60 /{C}/") + path + "\n";
        const Result result = played("forks", crowds);
        ::setrlimit(RLIMIT_NOFILE, &before);
        assertOutcome(Outcome::Passed, "", result);
    }
    void wrongResponsesToACrowdAreReported()
    {
        assertFails(
            "forks-mixes", "crowd 9 /{C}/page\n", "A7 asked for /page7 and got the response");
        assertFails("wrong-body", "crowd 3 /{C}/page\n", "got other bytes, from byte");
        assertFails("half", "crowd 3 /{C}/page\n", "did not get its response");
        assertFails("hangs", "crowd 3 /{C}/page\n", "3 of the 3 clients have no complete", 200ms);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ProcessDirectivesTest);

} // namespace Plays
