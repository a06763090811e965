#pragma once

#include "tests/support/Assertions.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/tools/grade/Packing.h"
#include "tools/grade/Submission.h"

#include <cppunit/TestFixture.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <unistd.h>

/// A test that hands in archives and folders. The starter has the three files that are named here.
class IntakeTest : public CppUnit::TestFixture
{
public:
    void setUp() override
    {
        _scratch.emplace("intake");
        ::alarm(120); // a reader that opens a FIFO would wait forever; this ends it
    }
    void tearDown() override
    {
        ::alarm(0);
        _scratch.reset();
    }

protected:
    using Submission = Grade::Submission;

    /// The path of a file or folder in the folder of this test.
    std::string path(const std::string& name) const { return _scratch->path() + "/" + name; }

    /// Writes a file, and the folders of its path.
    void write(const std::string& name, const std::string& bytes) const
    {
        std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
        std::ofstream(path(name), std::ios::binary) << bytes;
    }

    /// Writes a student's tree with the three files.
    void writeTree(const std::string& name) const
    {
        write(name + "/main.cpp", "int main() {}\n");
        write(name + "/FillIn.h", "#pragma once\n");
        write(name + "/http/FieldList.cpp", "// mine\n");
    }

    /// Adds such a tree to an archive; `root` ends with a slash or is empty.
    static Packing& addTree(Packing& packing, const std::string& root)
    {
        return packing.file(root + "main.cpp", "int main() {}\n")
            .file(root + "FillIn.h", "#pragma once\n")
            .file(root + "http/FieldList.cpp", "// mine\n");
    }

    /// The path of the file that is attacked.
    const std::string fieldList = "starter/http/FieldList.cpp";

    /// Adds a tree in starter/ without that file.
    static Packing& addTreeBut(Packing& packing)
    {
        return packing.file("starter/main.cpp", "x").file("starter/FillIn.h", "x");
    }

    Submission handIn(Packing& packing) const { return handInBytes(packing.bytes()); }

    Submission handInBytes(const std::string& bytes) const
    {
        write("handed-in", bytes);
        return take("handed-in");
    }

    Submission take(const std::string& name) const { return Grade::takeIn(path(name), named()); }

    static std::set<std::string> named() { return {"main.cpp", "FillIn.h", "http/FieldList.cpp"}; }

    static std::string all(const Submission& submission)
    {
        std::string text;
        for (const std::string& remark : submission.remarks)
            text += remark + "\n";
        return text;
    }

    /// Fails unless all files were taken, the last one with this content.
    static void expectTaken(const Submission& submission, const std::string& content = "// mine\n")
    {
        CPPUNIT_ASSERT_EQUAL(std::string(), submission.refused);
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, submission.files.size());
        CPPUNIT_ASSERT_EQUAL(content, submission.files.at("http/FieldList.cpp"));
    }

    static void expectTakenSilently(const Submission& submission)
    {
        expectTaken(submission);
        CPPUNIT_ASSERT_EQUAL(std::string(), all(submission));
    }

    static void expectRefused(const Submission& submission, const std::string& sentence)
    {
        Support::assertContains(submission.refused, sentence, all(submission));
        CPPUNIT_ASSERT(submission.files.empty() && submission.papers.empty());
    }

    static void expectRemark(const Submission& submission, const std::string& sentence)
    {
        Support::assertContains(all(submission), sentence, submission.refused);
    }

    std::optional<Support::TemporaryFolder> _scratch;
};
