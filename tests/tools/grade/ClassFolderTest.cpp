// Which submissions of a class are graded, and which would get another grade now.
#include "tools/grade/ClassFolder.h"
#include "tests/tools/grade/IntakeTest.h"
#include "tools/grade/Remarks.h"
#include "tools/grade/ResultFiles.h"

#include <cppunit/extensions/HelperMacros.h>
#include <sstream>

namespace Grade
{

class ClassFolderTest : public IntakeTest
{
    CPPUNIT_TEST_SUITE(ClassFolderTest);
    CPPUNIT_TEST(aChangeOfWhatTheGradeDependsOnIsSeen);
    CPPUNIT_TEST(anythingElseIsNot);
    CPPUNIT_TEST(whatIsNotGradedRemainsAndIsNoZero);
    CPPUNIT_TEST(theLastSubmissionCountsAlsoIfItIsNotGraded);
    CPPUNIT_TEST(everybodyOnTheRosterHasARow);
    CPPUNIT_TEST(anyNameHasAFolderOfItsOwn);
    CPPUNIT_TEST(aNameIsWrittenInUtf8);
    CPPUNIT_TEST_SUITE_END();

    void aChangeOfWhatTheGradeDependsOnIsSeen()
    {
        writeTree("alice");
        writeKit();
        std::set<std::string> seen{now()};
        const auto expectAnother = [&](const std::string& what)
        {
            CPPUNIT_ASSERT_MESSAGE(what, seen.insert(now()).second);
        };
        write("reference/http/Date.cpp", "// better\n");
        expectAnother("the reference");
        write("extra/lab3/secret.play", "title Another\n");
        expectAnother("a play");
        write("extra/lab3/more.table", "title More\n");
        expectAnother("a new table");
        write("points.txt", "lab 3 weight 12\n");
        expectAnother("the points");
        _basis.labs = {{3}, {4}};
        expectAnother("the labs");
        _basis.late = 5;
        expectAnother("the minutes");
        write("alice/main.cpp", "int main() { return 1; }\n");
        expectAnother("the submission");
    }
    void anythingElseIsNot()
    {
        writeTree("alice");
        writeKit();
        const std::string before = now();
        write("extra/lab3/secret.play~", "title Of an editor\n");
        write("extra/lab3/.#secret.play", "title Of an editor\n");
        write("reference/AGENTS.md", "More.\n");
        write("alice/write-up.md", "Mine.\n");
        write("alice/build/x.o", "object");
        std::filesystem::copy(
            path("reference"), path("elsewhere"), std::filesystem::copy_options::recursive);
        _basis.folders[0] = path("elsewhere");
        CPPUNIT_ASSERT_EQUAL(before, now());
    }
    void whatIsNotGradedRemainsAndIsNoZero()
    {
        writeTree("alice");
        writeTree("bob");
        const Fingerprint fingerprint(_basis);
        const std::set<std::string> files = named();
        const ClassFolder all(path("results"), files, fingerprint);
        const std::vector<std::string> both{path("alice"), path("bob")};
        writeResult(all, fingerprint, "alice");
        CPPUNIT_ASSERT(all.remaining(both) == std::vector{path("bob")});
        const std::string rows = gradesOf(all.read(both, {}));
        Support::assertContains(rows, "\r\nalice,SCORED,0,0,");
        Support::assertContains(rows, "\r\nbob,GRADER_ERROR,,,,,,,,,,,\r\n");
        write("bob/main.cpp", "int main() { return 1; }\n");
        write("alice/main.cpp", "int main() { return 1; }\n");
        CPPUNIT_ASSERT(all.remaining(both) == both);
        Support::assertContains(gradesOf(all.read(both, {})), "\r\nalice,GRADER_ERROR,");
    }
    void theLastSubmissionCountsAlsoIfItIsNotGraded()
    {
        writeTree("alice");
        writeTree("alice.zip");
        const Fingerprint fingerprint(_basis);
        const std::set<std::string> files = named();
        const ClassFolder all(path("results"), files, fingerprint);
        writeResult(all, fingerprint, "alice");
        const ClassResults results = all.read({path("alice.zip"), path("alice")}, {});
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, results.size());
        CPPUNIT_ASSERT_EQUAL(path("alice.zip"), results.at("alice").submission);
        CPPUNIT_ASSERT_EQUAL(std::string("GRADER_ERROR"), results.at("alice").verdict());
    }
    void everybodyOnTheRosterHasARow()
    {
        write("roster", "\xEF\xBB\xBFzoe\r\n\r\nadam");
        const Fingerprint fingerprint(_basis);
        const std::set<std::string> files = named();
        const ClassFolder all(path("results"), files, fingerprint);
        const std::string rows = gradesOf(all.read({}, readRoster(path("roster"))));
        Support::assertContains(rows, "blame\r\nadam,MISSING,0,0,,,,,,,,,\r\nzoe,MISSING,0,0,,");
    }
    void anyNameHasAFolderOfItsOwn()
    {
        std::set<std::string> folders;
        for (const std::string& name :
            {std::string("a b"), std::string("a%20b"), std::string("../a"), std::string(".."),
                std::string(255, '\xE7'), std::string(254, '\xE7') + "x"})
        {
            const std::string folder = folderNameFor(name);
            CPPUNIT_ASSERT_MESSAGE(folder, folders.insert(folder).second);
            CPPUNIT_ASSERT_MESSAGE(folder, folder.size() <= 200 && folder[0] != '.');
        }
    }
    void aNameIsWrittenInUtf8()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("\u738B <b>"), readable("\u738B <b>"));
        CPPUNIT_ASSERT_EQUAL(std::string("\\xff\\xe7\\x8e\\x1b[m\\x0a\\xc2\\x85\\x00"),
            readable(std::string_view("\xFF\xE7\x8E\x1B[m\n\xC2\x85\0", 10)));
    }

    /// A reference, a play and a table of points.
    void writeKit()
    {
        write("reference/http/Date.cpp", "// good\n");
        write("extra/lab3/secret.play", "title A secret\n");
        write("points.txt", "");
        _basis = {{{3}}, {}, 0, path("points.txt"), {path("reference"), path("extra/lab3")}};
    }
    std::string now() const { return Fingerprint(_basis).of(take("alice")); }
    void writeResult(
        const ClassFolder& all, const Fingerprint& fingerprint, const std::string& name) const
    {
        Result result;
        result.submission = name;
        result.fingerprint = fingerprint.of(take(name));
        writeResultFiles(all.folderOf(path(name)), result);
    }

    Fingerprint::Basis _basis;
};

CPPUNIT_TEST_SUITE_REGISTRATION(ClassFolderTest);

} // namespace Grade
