// The failures of a run, compared with those of known mistakes.
#include "tests/support/KnownMistakes.h"
#include "tests/support/TemporaryFolder.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>
#include <fstream>

namespace Plays
{

class KnownMistakesTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(KnownMistakesTest);
    CPPUNIT_TEST(theSameFailuresAreAMistakeThatIsKnown);
    CPPUNIT_TEST(almostTheSameFailuresAreEnough);
    CPPUNIT_TEST(otherFailuresAreNoMistakeThatIsKnown);
    CPPUNIT_TEST(whatWasNotJudgedDoesNotCount);
    CPPUNIT_TEST(twoMistakesMayLookAlikeButNotThree);
    CPPUNIT_TEST(theMistakesOfOtherLabsDoNotCount);
    CPPUNIT_TEST_SUITE_END();

    using Names = std::set<std::string>;

    static std::vector<KnownMistake> known(const std::string& text)
    {
        const Support::TemporaryFolder folder;
        std::ofstream(folder.path() + "/patterns") << text;
        return readKnownMistakes(folder.path() + "/patterns");
    }

    /// The titles of the mistakes that look like these failures, with spaces between them.
    static std::string guess(const std::string& text, const Names& failed, const Names& passed = {})
    {
        Names judged = failed;
        judged.insert(passed.begin(), passed.end());
        std::string titles;
        for (const KnownMistake& mistake : lookingLike(known(text), 3, failed, judged))
            titles += (titles.empty() ? "" : " ") + mistake.title + mistake.seen;
        return titles;
    }

    void theSameFailuresAreAMistakeThatIsKnown()
    {
        const std::string text = "One\t2 of 91\tlab3/a\tlab3/b\nTwo\t\tlab3/b\n";
        CPPUNIT_ASSERT_EQUAL(std::string("One2 of 91"), guess(text, {"lab3/a", "lab3/b"}));
        CPPUNIT_ASSERT_EQUAL(std::string("Two"), guess(text, {"lab3/b"}, {"lab3/a"}));
    }
    void almostTheSameFailuresAreEnough()
    {
        const std::string text = "One\t\tlab3/a\tlab3/b\tlab3/c\tlab3/d\n";
        const Names three = {"lab3/a", "lab3/b", "lab3/c"};
        CPPUNIT_ASSERT_EQUAL(std::string("One"), guess(text, three, {"lab3/d"}));
        CPPUNIT_ASSERT_EQUAL(
            std::string("One"), guess(text, {"lab3/a", "lab3/b", "lab3/c", "lab3/d", "lab3/x"}));
        CPPUNIT_ASSERT_EQUAL(
            std::string(), guess(text, {"lab3/a", "lab3/b"}, {"lab3/c", "lab3/d"}));
    }
    void otherFailuresAreNoMistakeThatIsKnown()
    {
        CPPUNIT_ASSERT_EQUAL(std::string(), guess("One\t\tlab3/a\n", {"lab3/b"}, {"lab3/a"}));
        CPPUNIT_ASSERT_EQUAL(std::string(), guess("One\t\tlab3/a\n", {}, {"lab3/a"}));
        CPPUNIT_ASSERT_EQUAL(std::string(), guess("", {"lab3/a"}));
    }
    void whatWasNotJudgedDoesNotCount()
    {
        const std::string text = "One\t\tlab3/a\tlab3/b\tlab3/c\n";
        CPPUNIT_ASSERT_EQUAL(std::string("One"), guess(text, {"lab3/a"}, {"lab3/x"}));
        CPPUNIT_ASSERT_EQUAL(std::string(), guess(text, {"lab3/a"}, {"lab3/b", "lab3/c"}));
    }
    void twoMistakesMayLookAlikeButNotThree()
    {
        const std::string two = "One\t\tlab3/a\nTwo\t\tlab3/a\n";
        CPPUNIT_ASSERT_EQUAL(std::string("One Two"), guess(two, {"lab3/a"}));
        CPPUNIT_ASSERT_EQUAL(std::string(), guess(two + "Three\t\tlab3/a\n", {"lab3/a"}));
    }
    void theMistakesOfOtherLabsDoNotCount()
    {
        CPPUNIT_ASSERT_EQUAL(std::string(), guess("One\t\tlab4/a\n", {"lab4/a"}));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(KnownMistakesTest);

} // namespace Plays
