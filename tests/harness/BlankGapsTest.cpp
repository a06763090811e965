// Which blank gap counts as the reason why a play did not pass.
#include "tests/support/BlankGaps.h"
#include "tests/support/GapPlaces.h"
#include "tests/support/TemporaryFolder.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>
#include <filesystem>
#include <fstream>

namespace Plays
{

namespace
{

namespace fs = std::filesystem;

const std::set<std::string> FALLING_BACK = {"3.1", "4.1", "5.1"};

BlankGaps gaps(
    const std::string& log, int lab, bool guard = false, const std::vector<std::string>& about = {})
{
    Play play;
    play.gaps = about;
    play.lab = lab;
    play.guard = guard;
    return blankGaps(log, play, FALLING_BACK);
}

const std::string AT_START = "Not filled in: 5.1 run\nReady to serve on 127.0.0.1:1\n";

} // namespace

class BlankGapsTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(BlankGapsTest);
    CPPUNIT_TEST(aGapThatStopsBIsTheReason);
    CPPUNIT_TEST(aGapOfALaterLabIsNoReason);
    CPPUNIT_TEST(aGapThatFallsBackIsTheReasonInItsOwnLab);
    CPPUNIT_TEST(aGuardWaitsForTheLabsBeforeItsOwn);
    CPPUNIT_TEST(inOtherLabsAGapThatFallsBackIsOnlyMentioned);
    CPPUNIT_TEST(gapsThatFallBackAreFoundInTheSource);
    CPPUNIT_TEST_SUITE_END();

    void aGapThatStopsBIsTheReason()
    {
        for (const int lab : {3, 6})
        {
            CPPUNIT_ASSERT_EQUAL(std::string("3.2 find"),
                gaps(AT_START + "Not filled in: 3.2 find\r\n", lab).reason);
            CPPUNIT_ASSERT_EQUAL(std::string("3.2 find"),
                gaps("12:00 Not filled in: 3.2 find \n", lab, true).reason);
        }
    }
    void aGapOfALaterLabIsNoReason()
    {
        // A proxy that looks up its own files wrongly comes to where it would fetch them.
        CPPUNIT_ASSERT_EQUAL(std::string(), gaps("Not filled in: 3.2 find\n", 2).reason);
        CPPUNIT_ASSERT_EQUAL(std::string("2.1 parse"),
            gaps("Not filled in: 3.2 find\nNot filled in: 2.1 parse\n", 2).reason);
    }
    void aGapThatFallsBackIsTheReasonInItsOwnLab()
    {
        const std::string log = AT_START + "Not filled in: 4.1 parse\nNot filled in: 4.1 parse\n";
        CPPUNIT_ASSERT_EQUAL(std::string("5.1 run"), gaps(log, 5).reason);
        CPPUNIT_ASSERT_EQUAL(std::string("4.1 parse"), gaps(log, 4).reason);
        for (const int lab : {1, 3, 6})
            CPPUNIT_ASSERT_EQUAL(std::string(), gaps(log, lab).reason);
        CPPUNIT_ASSERT_EQUAL(std::string(), gaps(log, 4, true).reason);
        CPPUNIT_ASSERT_EQUAL(std::string(), gaps(AT_START, 5, true, {"5.2 start"}).reason);
        CPPUNIT_ASSERT_EQUAL(std::string("5.1 run"), gaps(AT_START, 5, true, {"5.1 run"}).reason);
    }
    void aGuardWaitsForTheLabsBeforeItsOwn()
    {
        const std::string log = AT_START + "Not filled in: 4.1 parse\n";
        CPPUNIT_ASSERT_EQUAL(std::string("4.1 parse"), gaps(log, 5, true).reason);
        CPPUNIT_ASSERT_EQUAL(std::string("5.1 run"), gaps(log, 6, true).reason);
    }
    void inOtherLabsAGapThatFallsBackIsOnlyMentioned()
    {
        const std::string log = AT_START + "Not filled in: 4.1 parse\nNot filled in: 4.1 parse\n";
        CPPUNIT_ASSERT(gaps(log, 3).passedOver.empty());
        CPPUNIT_ASSERT(gaps(log, 4, true).passedOver == std::vector<std::string>{"4.1 parse"});
        CPPUNIT_ASSERT(
            (gaps(log, 6).passedOver == std::vector<std::string>{"5.1 run", "4.1 parse"}));
        CPPUNIT_ASSERT(isAboutGap("Not filled in: 5.1 run"));
        CPPUNIT_ASSERT(!isAboutGap("B has filled in a form"));
    }
    void gapsThatFallBackAreFoundInTheSource()
    {
        const Support::TemporaryFolder folder;
        const std::string& place = folder.path();
        fs::create_directory(place + "/net");
        std::ofstream(place + "/net/A.cpp") << "    // Fill in start: 5.1 run\n"
                                               "    fallBack(\"5.1 run\", work);\n"
                                               "    fillIn(\"5.2 start\");\n";
        std::ofstream(place + "/net/._A.cpp") << "fallBack(\"6.2 y\");\n";
        std::ofstream(place + "/notes.txt") << "fallBack(\"6.1 x\");\n";
        const std::set<std::string> found = gapsThatFallBack(place);
        const std::map<std::string, std::string> places = gapPlaces(place);
        CPPUNIT_ASSERT(found == std::set<std::string>{"5.1"});
        CPPUNIT_ASSERT_EQUAL(place + "/net/A.cpp:1", places.at("5.1"));
        CPPUNIT_ASSERT(gapsThatFallBack("").empty());
        CPPUNIT_ASSERT_EQUAL(5, labOfGap("5.1 run"));
        CPPUNIT_ASSERT_EQUAL(0, labOfGap("nonsense"));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(BlankGapsTest);

} // namespace Plays
