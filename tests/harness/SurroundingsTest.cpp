// Plays about what surrounds B: its clock, the system calls that it makes, and the files of its cache.
#include "tests/harness/HarnessFixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

const std::string FILE = "A>B  GET /a.html HTTP/1.1\nA>B\nB>A  HTTP/1.1 200\nB>A  Date= {now}\n";
const std::string AT_CLOCK = FILE + "B's clock +60s\n" + FILE + "B's clock -1h\n" + FILE;
const std::string PAGE = "A>B  GET /{C}/x HTTP/1.1\nA>B  Host: {B}\nA>B\n";
const std::string FETCHED =
    "B>C  GET /x HTTP/1.1\nC>B  HTTP/1.1 200 OK\nC>B  Content-Length: 9\nC>B\nC>B  some-page\n"
    "B>A  HTTP/1.1 200\nB>A\nB>A  some-page\n";

} // namespace

class SurroundingsTest : public HarnessFixture
{
    CPPUNIT_TEST_SUITE(SurroundingsTest);
    CPPUNIT_TEST(theClockStandsStillUntilItIsMoved);
    CPPUNIT_TEST(aClockThatCannotBeSetIsNotJudged);
    CPPUNIT_TEST(datesAreRelativeToTheClock);
    CPPUNIT_TEST(acceptFailsAndWorksAgain);
    CPPUNIT_TEST(forkFailsAndWorksAgain);
    CPPUNIT_TEST(aCallWaitsUntilItWorksAgain);
    CPPUNIT_TEST(aProxyThatTriesWithoutAPauseSpins);
    CPPUNIT_TEST(aCallThatIsNotMadeIsReported);
    CPPUNIT_TEST(aPausedProxyDoesNothing);
    CPPUNIT_TEST(childrenThatWereNotWaitedForAreReported);
    CPPUNIT_TEST(theFilesOfTheCacheAreSearched);
    CPPUNIT_TEST(theFilesOfTheCacheAreCutAndSetBack);
    CPPUNIT_TEST(aTwinMustStartAndEnd);
    CPPUNIT_TEST_SUITE_END();

    void theClockStandsStillUntilItIsMoved()
    {
        assertPasses(AT_CLOCK, "tells-time");
        assertFails("clock-stands-still", AT_CLOCK, "The field Date has a different value");
    }
    void aClockThatCannotBeSetIsNotJudged()
    {
        assertOutcome(
            Outcome::NotJudged, "does not ask the C library", played("asks-kernel", AT_CLOCK));
    }
    void datesAreRelativeToTheClock()
    {
        const std::string play = FILE + "B's clock +60s\nA>B  GET /a.html HTTP/1.1\nA>B\n"
                                        "B>A  HTTP/1.1 200\nB>A  Date= ";
        assertPasses(play + "{now}\n", "tells-time");
        assertFails("tells-time", play + "{now -60s}\n", "The field Date has a different value");
    }
    void acceptFailsAndWorksAgain()
    {
        assertPasses("B's accept fails with ENFILE\nA connects\nB's call has failed\n"
                     "B's calls work again\nB has a process for A\n",
            "forks");
        assertFails("forks", "B's accept fails with ENFILE\nA connects\nB has a process for A\n",
            "No process of B has accepted A's", 200ms);
    }
    void forkFailsAndWorksAgain()
    {
        assertPasses("B's fork fails with EAGAIN\nA connects\nB's call has failed\nB closes A\n"
                     "B's calls work again\nA2 connects\nB has a process for A2\n",
            "forks");
    }
    void aCallWaitsUntilItWorksAgain()
    {
        assertPasses("B's accept waits\nA connects\nB's call waits\nA waits\nB's calls work again\n"
                     "B has a process for A\n",
            "forks");
    }
    void aProxyThatTriesWithoutAPauseSpins()
    {
        const std::string fails = "B's accept fails with ENFILE\n";
        const std::string spins = "B's call has failed\nB does not spin\n";
        assertPasses(fails + "A connects\n" + spins, "forks");
        // This one already waits in accept() when the first client comes.
        assertFails("right", "A connects\nB rests\n" + fails + "A closes\n" + spins,
            "B did not stop spinning", 200ms);
    }
    void aCallThatIsNotMadeIsReported()
    {
        assertFails("forks-never", "B's fork fails with EAGAIN\nA connects\nB's call has failed\n",
            "B did not call fork", 200ms);
        assertOutcome(Outcome::NotApplicable, "B does without the system call lock",
            played("right", "B's lock waits\nA connects\nB's call waits\n", 200ms));
    }
    void aPausedProxyDoesNothing()
    {
        assertPasses("B is paused\nA connects\nB goes on\nB has a process for A\n", "forks");
        assertFails("forks", "B is paused\nA connects\nB has a process for A\n",
            "No process of B has accepted A's", 200ms);
    }
    void childrenThatWereNotWaitedForAreReported()
    {
        const std::string play =
            "A connects\nB has a process for A\nB is asked to stop\nA closes\nB ends\n"
            "B has waited for its children\n";
        assertPasses(play, "forks");
        assertFails("forks-kills", play, "B ended before it had waited for 1 child");
    }
    void theFilesOfTheCacheAreSearched()
    {
        assertPasses(PAGE + FETCHED + "B's cache has some-page\nB's cache has no other-page\n",
            "keeps-files");
        assertFails("right", PAGE + FETCHED + "B's cache has some-page\n",
            "No file in B's cache folder contains", 200ms);
        assertFails("keeps-files", PAGE + FETCHED + "B's cache has no some-page\n",
            "still contains `some-page`: stored", 200ms);
    }
    void theFilesOfTheCacheAreCutAndSetBack()
    {
        const std::string cut = "B's cache is cut at -page\n";
        const std::string half = "B>A  HTTP/1.1 200\nB>A\nB>A  some\nB>A  {broken}\n";
        const std::string whole = "B>A  HTTP/1.1 200\nB>A\nB>A  some-page\n";
        assertPasses(PAGE + FETCHED + cut + PAGE + half, "keeps-files");
        assertPasses(PAGE + FETCHED + cut + PAGE + whole); // it is kept in memory
        assertPasses(PAGE + FETCHED + "B's cache is remembered with some\n" + cut +
                         "B's cache is set back with some\n" + PAGE + whole,
            "keeps-files");
    }
    void aTwinMustStartAndEnd()
    {
        const std::string play = "B's twin starts and ends\nA connects\nB has a process for A\n";
        assertPasses(play, "forks");
        assertFails("deaf",
            "B's twin starts and ends\nA>B  GET /a.html HTTP/1.1\nA>B\nB>A  HTTP/1.1 200\n",
            "A second proxy with the same folders did not end", 200ms);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(SurroundingsTest);

} // namespace Plays
