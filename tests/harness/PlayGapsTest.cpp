// In which half of its lab a play is, and for which gaps it does not wait.
#include "tests/support/PlayGaps.h"

#include "tests/support/BlankGaps.h"
#include "tests/support/Files.h"
#include "tests/support/LabFolder.h"
#include "tests/support/TemporaryFolder.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>
#include <filesystem>

namespace Plays
{

namespace
{

using Gaps = std::vector<std::string>;

CatalogEntry playAbout(const Gaps& gaps, bool optional = false)
{
    CatalogEntry entry;
    entry.play.lab = 77;
    entry.play.gaps = gaps;
    entry.play.optional = optional;
    return entry;
}

} // namespace

class PlayGapsTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(PlayGapsTest);
    CPPUNIT_TEST(theHandOutSaysWhichHalvesThereAre);
    CPPUNIT_TEST(aPlayIsInTheLaterHalfThatItsGapsBelongTo);
    CPPUNIT_TEST(aPlayDoesNotWaitForALaterHalf);
    CPPUNIT_TEST(onlyAPlayAboutItWaitsForAnOptionalGap);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        _before = std::filesystem::current_path();
        std::filesystem::current_path(_folder.path());
        std::filesystem::create_directories("labs/76-w");
        std::filesystem::create_directories("labs/77-x");
        Support::writeFile("labs/76-w/README.md", "# Lab 76: W\n\n<!-- order: 76.2 76.1 -->\n");
        Support::writeFile("labs/77-x/README.md",
            "# Lab 77: X\n\n<!-- order 77a: 77.2 77.10 -->\n<!-- order 77b: 77.4 77.1 -->\n"
            "## 77a: Begin\n\n## 77b: End\n");
    }
    void tearDown() override { std::filesystem::current_path(_before); }

private:
    void theHandOutSaysWhichHalvesThereAre()
    {
        const LabName first{77, "a"};
        const LabName second{77, "b"};
        CPPUNIT_ASSERT((allLabs() == std::vector<LabName>{{76}, first, second}));
        CPPUNIT_ASSERT((labsNamed("77") == std::vector<LabName>{first, second}));
        CPPUNIT_ASSERT(labsNamed("77b") == std::vector<LabName>{second});
        CPPUNIT_ASSERT(labsNamed("77c").empty() && labsNamed("76a").empty());
        CPPUNIT_ASSERT(labNameOf("77.1 one") == second && labNameOf("76.1 one") == LabName{76});
        CPPUNIT_ASSERT_EQUAL(std::string("End"), labFolder(second).title);
        CPPUNIT_ASSERT_EQUAL(std::string("X"), labFolder({77}).title);
        CPPUNIT_ASSERT((labFolder({77}).order == Gaps{"77.2", "77.10", "77.4", "77.1"}));
    }
    void aPlayIsInTheLaterHalfThatItsGapsBelongTo()
    {
        std::vector<CatalogEntry> catalog{playAbout({"77.10 ten"}),
            playAbout({"77.4 four", "77.2 two"}), playAbout({"3.1 other"})};
        placeByGaps(catalog);
        CPPUNIT_ASSERT_EQUAL(std::string("77a"), catalog[0].play.labName().text());
        CPPUNIT_ASSERT_EQUAL(std::string("77b"), catalog[1].play.labName().text());
        CPPUNIT_ASSERT_EQUAL(std::string("77a"), catalog[2].play.labName().text());
    }
    void aPlayDoesNotWaitForALaterHalf()
    {
        std::vector<CatalogEntry> catalog{playAbout({"77.10 ten"}), playAbout({"77.4 four"})};
        placeByGaps(catalog);
        const auto reason = [&catalog](std::size_t index, const std::string& gap)
        {
            const std::string log = "Not filled in: " + gap + "\n";
            return blankGaps(log, catalog[index].play, {"77.1", "77.2"}).reason;
        };
        CPPUNIT_ASSERT_EQUAL(std::string(), reason(0, "77.1 one"));
        CPPUNIT_ASSERT_EQUAL(std::string("77.2 two"), reason(0, "77.2 two"));
        CPPUNIT_ASSERT_EQUAL(std::string("77.1 one"), reason(1, "77.1 one"));
        CPPUNIT_ASSERT_EQUAL(std::string("77.2 two"), reason(1, "77.2 two"));
    }
    void onlyAPlayAboutItWaitsForAnOptionalGap()
    {
        std::vector<CatalogEntry> catalog{
            playAbout({"77.2 two"}, true), playAbout({"77.10 ten"}), playAbout({"77.2 two"})};
        placeByGaps(catalog);
        CPPUNIT_ASSERT(optionalGaps(catalog) == std::set<std::string>{"77.2"});
        const auto waits = [](const CatalogEntry& entry)
        {
            return !blankGaps("Not filled in: 77.2 two\n", entry.play, {"77.2"}).reason.empty();
        };
        CPPUNIT_ASSERT(waits(catalog[0]) && !waits(catalog[1]) && waits(catalog[2]));
    }

    const Support::TemporaryFolder _folder;
    std::filesystem::path _before;
};

CPPUNIT_TEST_SUITE_REGISTRATION(PlayGapsTest);

} // namespace Plays
