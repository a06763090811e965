// The report in files: each must be what its format says, whatever bytes a proxy has sent.
#include "tests/report/ReportFiles.h"

#include "tests/support/Assertions.h"
#include "tests/support/TranscriptEvents.h"

#include <Poco/DOM/AutoPtr.h>
#include <Poco/DOM/DOMParser.h>
#include <Poco/DOM/Document.h>
#include <Poco/DOM/Element.h>
#include <Poco/DOM/NodeList.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>
#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace Plays
{

namespace
{

CatalogEntry tested(const std::string& name, int points)
{
    CatalogEntry entry;
    entry.play.name = name;
    entry.play.lab = 77; // a lab without a hand-out
    entry.play.title = "Title of " + name;
    entry.play.points = points;
    return entry;
}

Result failed()
{
    Result result;
    result.outcome = Outcome::Failed;
    result.reason = "B said <b> & \"more\"";
    result.seconds = 0.25;
    result.transcript.events = {eventOf({"GET /<a> HTTP/1.1"}, "", {'A', 1}, B),
        eventOf({"HTTP/1.1 200", "X: \x01\xff]]>"}, "<body>", B, {'A', 1})};
    result.transcript.failure.emplace();
    result.transcript.failure->event = 1;
    return result;
}

} // namespace

class ReportFilesTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(ReportFilesTest);
    CPPUNIT_TEST(jsonHasEveryTest);
    CPPUNIT_TEST(junitCountsByLab);
    CPPUNIT_TEST(githubGetsTheGapOfAFailure);
    CPPUNIT_TEST(thePageShowsFailuresAndEscapesBytes);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        _entries = {tested("lab77/a", 2), tested("lab77/b", 1), tested("lab77/c", 1)};
        _entries[1].play.gaps = {"77.1 first"};
        Result waiting;
        waiting.outcome = Outcome::NotFilledIn;
        waiting.gap = "77.2 second";
        _results = {{"lab77/a", {}}, {"lab77/b", failed()}, {"lab77/c", waiting}};
    }

private:
    void jsonHasEveryTest()
    {
        const auto run =
            Poco::JSON::Parser().parse(jsonOf(report())).extract<Poco::JSON::Object::Ptr>();
        CPPUNIT_ASSERT_EQUAL(std::string("mine"), run->getValue<std::string>("proxy"));
        const auto lab = run->getArray("labs")->getObject(0);
        CPPUNIT_ASSERT_EQUAL(2, lab->getValue<int>("points"));
        CPPUNIT_ASSERT_EQUAL(4, lab->getValue<int>("possible"));
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, lab->getArray("tests")->size());
        const auto test = lab->getArray("tests")->getObject(1);
        CPPUNIT_ASSERT_EQUAL(std::string("failed"), test->getValue<std::string>("outcome"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("B said <b> & \"more\""), test->getValue<std::string>("reason"));
        CPPUNIT_ASSERT_EQUAL(
            std::string("77.1 first"), test->getArray("gaps")->getElement<std::string>(0));
    }
    void junitCountsByLab()
    {
        Poco::XML::DOMParser parser;
        const Poco::XML::AutoPtr<Poco::XML::Document> document =
            parser.parseString(junitOf(report()));
        const Poco::XML::AutoPtr<Poco::XML::NodeList> suites =
            document->getElementsByTagName("testsuite");
        CPPUNIT_ASSERT_EQUAL(1UL, suites->length());
        const auto* suite = dynamic_cast<Poco::XML::Element*>(suites->item(0));
        const auto assertIs = [suite](const std::string& value, const std::string& name)
        {
            CPPUNIT_ASSERT_EQUAL(value, suite->getAttribute(name));
        };
        assertIs("3", "tests");
        assertIs("1", "failures");
        assertIs("0", "errors");
        assertIs("1", "skipped");
        assertIs("0.250", "time");
        Support::assertContains(junitOf(report()), "<skipped>Not filled in: 77.2 second</skipped>");
    }
    void githubGetsTheGapOfAFailure()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("::error file=mine/a.cpp,line=3,title=lab77/b::B said <b> "
                                         "& \"more\"\n"),
            annotationsOf(report()));
        const std::string summary = summaryOf(report());
        Support::assertContains(summary, "| 77 | 2 of 4 | 1 of 3 |\n");
        Support::assertContains(summary, "| lab77/b | B said &lt;b> & \"more\" |\n");
    }
    void thePageShowsFailuresAndEscapesBytes()
    {
        const std::string page = htmlOf(report());
        Support::assertContains(page, "1 passed, 1 failed, 1 not filled in, 0 not judged");
        Support::assertContains(page, "<a href=\"#lab77/b\" class=\"failed\"");
        Support::assertContains(page, "<article id=\"lab77/b\">");
        Support::assertContains(page, ">GET /&lt;a&gt; HTTP/1.1</text>");
        Support::assertContains(page, "X: \\x01\\xff]]&gt;</text>");
        Support::assertContains(page, "77.1 first, mine/a.cpp:3");
        Support::assertContainsNot(page, "<b>");
    }

    [[nodiscard]] RunReport report() const
    {
        return {"mine", "2026-11-29T12:00:00Z", _entries, _summary,
            {.again = "", .gapPlaces = {{"77.1", "mine/a.cpp:3"}}}};
    }

    std::vector<CatalogEntry> _entries;
    Results _results;
    ResultSummary _summary{_entries, _results};
};

CPPUNIT_TEST_SUITE_REGISTRATION(ReportFilesTest);

} // namespace Plays
