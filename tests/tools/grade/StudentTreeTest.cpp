// What is the student's in a submission.
#include "tools/grade/StudentTree.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace Grade
{

namespace
{

std::string fileWith(const std::string& number, const std::string& body)
{
    return "void f()\n{\n    // Fill in start: " + number + " f\n" + body +
           "    // Fill in end: " + number + "\n}\n";
}

const std::string BLANK = "    fillIn(\"1.1 f\");\n";

gaps::GapTree exampleStarter()
{
    gaps::SourceTree sources{"starter", {}};
    sources.files["one.cpp"].bytes = fileWith("1.1", BLANK);
    sources.files["two.cpp"].bytes = fileWith("2.1", BLANK);
    sources.files["plain.h"].bytes = "int x;\n";
    sources.files["README.md"].bytes = "Text.\n";
    gaps::Diagnostics diagnostics;
    gaps::GapTree tree(std::move(sources), diagnostics);
    CPPUNIT_ASSERT(diagnostics.empty());
    return tree;
}

StudentTree treeWith(const std::map<std::string, std::string>& files)
{
    Submission submission;
    submission.files = files;
    return StudentTree::of(exampleStarter(), submission);
}

} // namespace

class StudentTreeTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(StudentTreeTest);
    CPPUNIT_TEST(onlySourcesMayBeReplaced);
    CPPUNIT_TEST(aFileAsInTheStarterIsNotTheStudents);
    CPPUNIT_TEST(aBodyThatDiffersIsFilled);
    CPPUNIT_TEST(brokenMarkersCostOnlyTheirFile);
    CPPUNIT_TEST(aGapMayNotMoveToAnotherFile);
    CPPUNIT_TEST_SUITE_END();

    void onlySourcesMayBeReplaced()
    {
        CPPUNIT_ASSERT((replaceableFiles(exampleStarter()) ==
                        std::set<std::string>{"one.cpp", "two.cpp", "plain.h"}));
    }
    void aFileAsInTheStarterIsNotTheStudents()
    {
        const StudentTree tree =
            treeWith({{"one.cpp", fileWith("1.1", BLANK)}, {"plain.h", "int x;\n"}});
        CPPUNIT_ASSERT(tree.changed.empty());
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, tree.blank.size());
        CPPUNIT_ASSERT(tree.labsBegun().empty());
    }
    void aBodyThatDiffersIsFilled()
    {
        const StudentTree tree = treeWith({{"two.cpp", fileWith("2.1", "    work();\n")}});
        CPPUNIT_ASSERT(tree.labsBegun() == std::vector<Plays::LabName>{{2}});
        CPPUNIT_ASSERT_EQUAL(std::string("    work();\n"), tree.bodiesOf({2}).at({2, 1}).text);
        CPPUNIT_ASSERT(treeWith({{"two.cpp", fileWith("2.1", "\t" + BLANK)}}).labsBegun().empty());
    }
    void brokenMarkersCostOnlyTheirFile()
    {
        const std::string broken = "void f()\n{\n    // Fill in start: 1.1 f\n    work();\n}\n";
        const StudentTree tree =
            treeWith({{"one.cpp", broken}, {"two.cpp", fileWith("2.1", "    work();\n")}});
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, tree.changed.size());
        CPPUNIT_ASSERT(tree.labsBegun() == std::vector<Plays::LabName>{{2}});
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, tree.mistakes.size());
        CPPUNIT_ASSERT(tree.mistakes.front().starts_with("one.cpp:3: gap 1.1"));
    }
    void aGapMayNotMoveToAnotherFile()
    {
        const StudentTree tree = treeWith({{"one.cpp", fileWith("2.1", "    work();\n")}});
        CPPUNIT_ASSERT(tree.labsBegun().empty());
        CPPUNIT_ASSERT_EQUAL(std::string("one.cpp:1: The file has other gaps than in the starter."),
            tree.mistakes.front());
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(StudentTreeTest);

} // namespace Grade
