// Which files of a submission need not be compiled.
#include "tools/grade/CompiledFiles.h"

#include "tests/support/TemporaryFolder.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>
#include <filesystem>
#include <fstream>

namespace Grade
{

class CompiledFilesTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(CompiledFilesTest);
    CPPUNIT_TEST(aFileOfTheKitIsCompiledAlready);
    CPPUNIT_TEST(aFileOfAnotherTreeOfTheKitIs);
    CPPUNIT_TEST(noOtherTextIs);
    CPPUNIT_TEST(noFileOfThatTextWithAnotherNameIs);
    CPPUNIT_TEST(nothingIsWithAnotherHeader);
    CPPUNIT_TEST(whatIsAddedIsFoundInEachTreeWithTheSameHeaders);
    CPPUNIT_TEST(treesAreTheSameIfTheirFilesAre);
    CPPUNIT_TEST_SUITE_END();

    Support::TemporaryFolder _folder;

    void write(const std::string& name, const std::string& text) const
    {
        const std::filesystem::path path = _folder.path() + "/" + name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path) << text;
    }

    /// The starter, and a tree in which a.cpp is filled in.
    Proof::BaseTrees bases() const
    {
        std::string text = "compile g++\nlink g++\n";
        for (const std::string tree : {"starter", "lab2"})
        {
            write(tree + "/a.h", "int a();\n");
            write(tree + "/a.cpp", tree == "lab2" ? "filled\n" : "blank\n");
            write(tree + "/b.cpp", "the same\n");
            text += "tree " + _folder.path() + "/" + tree + " tables " + tree + "/obj/a.o " + tree +
                    "/obj/b.o\n";
        }
        write("bases", text);
        return Proof::BaseTrees(_folder.path() + "/bases");
    }

    const Proof::BaseTrees _bases = bases();
    CompiledFiles _files{_bases};

    Candidate starterWith(const std::map<std::string, std::string>& changed) const
    {
        return {&_bases.of(1), changed};
    }

    /// The object file of a source; `none` if it must be compiled.
    std::string objectOf(const Candidate& candidate, const std::string& source)
    {
        const CompiledFiles::Objects& known = _files.suiting(candidate);
        const auto found = known.find({source, candidate.bytesOf(source)});
        return found == known.end() ? "none" : found->second;
    }

    void aFileOfTheKitIsCompiledAlready()
    {
        CPPUNIT_ASSERT_EQUAL(std::string("starter/obj/a.o"), objectOf(starterWith({}), "a.cpp"));
    }
    void aFileOfAnotherTreeOfTheKitIs()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("lab2/obj/a.o"), objectOf(starterWith({{"a.cpp", "filled\n"}}), "a.cpp"));
    }
    void noOtherTextIs()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("none"), objectOf(starterWith({{"a.cpp", "filled \n"}}), "a.cpp"));
    }
    void noFileOfThatTextWithAnotherNameIs()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("none"), objectOf(starterWith({{"b.cpp", "filled\n"}}), "b.cpp"));
    }
    void nothingIsWithAnotherHeader()
    {
        CPPUNIT_ASSERT_EQUAL(
            std::string("none"), objectOf(starterWith({{"a.h", "long a();\n"}}), "b.cpp"));
    }
    void whatIsAddedIsFoundInEachTreeWithTheSameHeaders()
    {
        _files.suiting(starterWith({}))[{"b.cpp", "new\n"}] = "1.o";
        const Candidate other{&_bases.of(2), {{"b.cpp", "new\n"}}};
        CPPUNIT_ASSERT_EQUAL(std::string("1.o"), objectOf(other, "b.cpp"));
    }
    void treesAreTheSameIfTheirFilesAre()
    {
        const Candidate filled = starterWith({{"a.cpp", "filled\n"}});
        CPPUNIT_ASSERT(filled.isSameAs({&_bases.of(2)}));
        CPPUNIT_ASSERT(!filled.isSameAs(starterWith({})));
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(CompiledFilesTest);

} // namespace Grade
