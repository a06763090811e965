// What is taken of a submission: the root of the student's tree, its files, and the papers.

#include "tests/tools/grade/IntakeTest.h"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

class SubmissionTest : public IntakeTest
{
    CPPUNIT_TEST_SUITE(SubmissionTest);
    CPPUNIT_TEST(aFolderIsTaken);
    CPPUNIT_TEST(archivesOfAllUsualKindsAreTaken);
    CPPUNIT_TEST(aTarFileIsKnownByItsHeader);
    CPPUNIT_TEST(whatMakeSubmitPacksIsTakenWithoutARemark);
    CPPUNIT_TEST(theTreeMayBeTheTopOrDeepBelowIt);
    CPPUNIT_TEST(aCopyNamedOriginalOrSolutionDoesNotCount);
    CPPUNIT_TEST(ofTwoTreesTheOneNamedStarterIsTaken);
    CPPUNIT_TEST(betweenTwoTreesNothingIsGuessed);
    CPPUNIT_TEST(atMostFiveTreesAreListed);
    CPPUNIT_TEST(withoutATreeSimilarNamesAreListed);
    CPPUNIT_TEST(withoutSimilarNamesTheFilesAreListed);
    CPPUNIT_TEST(aTreeOfAnotherNameForACopyIsExplained);
    CPPUNIT_TEST(anEmptySubmissionIsRefused);
    CPPUNIT_TEST(aMissingSubmissionIsRefused);
    CPPUNIT_TEST(somethingThatIsNoArchiveIsRefused);
    CPPUNIT_TEST(aMissingFileIsNamed);
    CPPUNIT_TEST(otherFilesAreNamedAndIgnored);
    CPPUNIT_TEST(filesOutsideOfTheTreeAreCounted);
    CPPUNIT_TEST(hiddenFilesAndBuiltOnesAreIgnoredSilently);
    CPPUNIT_TEST(aFolderOfTheStarterMayBeCalledCache);
    CPPUNIT_TEST(aFileThatIsTooLargeIsRefused);
    CPPUNIT_TEST(aLongLineIsRefused);
    CPPUNIT_TEST(aNulByteIsRefused);
    CPPUNIT_TEST(otherFilesMayBeLargeAndBinary);
    CPPUNIT_TEST(windowsLineEndsStayAsTheyAre);
    CPPUNIT_TEST(aByteOrderMarkIsRemoved);
    CPPUNIT_TEST(papersInTheTreeAreTakenIfThereAreNoneBesideIt);
    CPPUNIT_TEST(aPaperWithAFlawIsIgnored);
    CPPUNIT_TEST(remarksArePrintable);
    CPPUNIT_TEST(moreThanTwentyRemarksAreCounted);
    CPPUNIT_TEST_SUITE_END();

public:
    void aFolderIsTaken()
    {
        writeTree("work/starter");
        expectTakenSilently(take("work"));
        expectTakenSilently(take("work/starter/"));
    }

    void archivesOfAllUsualKindsAreTaken()
    {
        for (const int filter : {ARCHIVE_FILTER_NONE, ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_BZIP2,
                 ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_ZSTD})
            for (const int format : {ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE, ARCHIVE_FORMAT_TAR_USTAR,
                     ARCHIVE_FORMAT_TAR_GNUTAR})
            {
                Packing packing(format, filter);
                expectTakenSilently(handIn(addTree(packing, "./starter/")));
            }
        Packing zip(ARCHIVE_FORMAT_ZIP);
        expectTakenSilently(handIn(addTree(zip.other("starter/", AE_IFDIR), "starter/")));
    }

    void aTarFileIsKnownByItsHeader()
    {
        for (const std::string root : {"PKI/", "PK 3/", "BZh91AY/"})
        {
            Packing packing(ARCHIVE_FORMAT_TAR_USTAR);
            expectTakenSilently(handIn(addTree(packing, root)));
        }
    }

    void whatMakeSubmitPacksIsTakenWithoutARemark()
    {
        writeTree("submission/starter");
        write("submission/write-up.md", "Mine.\n");
        write("submission/predictions.md", "A hit.\n");
        write("submission/bodies.gap", "x");
        write("submission/kit-version", "1");
        write("submission/results", "x");
        CPPUNIT_ASSERT_EQUAL(0, std::system(("tar -C " + _scratch->path() + " -czf " +
                                             path("packed.tar.gz") + " submission")
                                                .c_str()));
        const Submission submission = take("packed.tar.gz");
        expectTakenSilently(submission);
        CPPUNIT_ASSERT_EQUAL(std::string("Mine.\n"), submission.papers.at("write-up.md"));
        CPPUNIT_ASSERT_EQUAL(std::string("A hit.\n"), submission.papers.at("predictions.md"));
    }

    void theTreeMayBeTheTopOrDeepBelowIt()
    {
        for (const std::string root :
            {"", "./", "submission/submission/starter/", "a/b/c/d/e/my proxy/"})
        {
            Packing packing;
            expectTakenSilently(handIn(addTree(packing, root)));
        }
    }

    void aCopyNamedOriginalOrSolutionDoesNotCount()
    {
        writeTree("kit/original");
        writeTree("kit/solution");
        writeTree("kit/mine");
        write("kit/mine/http/FieldList.cpp", "// really mine\n");
        expectTaken(take("kit"), "// really mine\n");
    }

    void ofTwoTreesTheOneNamedStarterIsTaken()
    {
        writeTree("kit/backup");
        writeTree("kit/starter");
        write("kit/starter/http/FieldList.cpp", "// really mine\n");
        expectTaken(take("kit"), "// really mine\n");
    }

    void betweenTwoTreesNothingIsGuessed()
    {
        writeTree("kit/backup");
        writeTree("kit/proxy");
        expectRefused(take("kit"),
            "several folders with both main.cpp and FillIn.h: backup/, proxy/. Hand in ");
        writeTree("two/a/starter");
        writeTree("two/b/starter");
        expectRefused(take("two"), ": a/starter/, b/starter/. Hand in ");
    }

    void atMostFiveTreesAreListed()
    {
        for (const char* name : {"a", "b", "c", "d", "e", "f", "g"})
            writeTree(std::string("kit/") + name);
        expectRefused(take("kit"), ": a/, b/, c/, d/, e/ and 2 more. Hand in ");
    }

    void withoutATreeSimilarNamesAreListed()
    {
        write("half/starter/main.cpp", "x");
        expectRefused(take("half"), "and FillIn.h. Found: starter/main.cpp. Hand in ");
        write("kit/starter/Main.cpp", "x");
        write("kit/starter/main (1).cpp", "x");
        write("kit/starter/FillIn.h", "x");
        write("kit/starter/Log.h", "x");
        expectRefused(take("kit"),
            "no folder with both main.cpp and FillIn.h. Found: starter/FillIn.h, "
            "starter/Main.cpp, starter/main (1).cpp. Hand in the file that make submit packs");
    }

    void withoutSimilarNamesTheFilesAreListed()
    {
        for (const char* name : {"a", "b", "c", "d", "e", "f"})
            write(std::string("kit/") + name, "x");
        expectRefused(take("kit"), "Found: a, b, c, d, e and 1 more. Hand in ");
    }

    void aTreeOfAnotherNameForACopyIsExplained()
    {
        writeTree("kit/original");
        expectRefused(take("kit"), "Found: original/ (a folder of this name does not count). ");
    }

    void anEmptySubmissionIsRefused()
    {
        std::filesystem::create_directory(path("empty"));
        expectRefused(take("empty"), "The submission contains no files");
        Packing tar;
        expectRefused(handIn(tar), "The submission contains no files");
        Packing zip(ARCHIVE_FORMAT_ZIP);
        expectRefused(handIn(zip), "The submission contains no files");
        expectRefused(handInBytes(""), "The file is empty. Hand in ");
    }

    void aMissingSubmissionIsRefused()
    {
        expectRefused(take("nowhere"), "/nowhere cannot be opened (No such file or directory).");
    }

    void somethingThatIsNoArchiveIsRefused()
    {
        const std::string sentence = "The file is neither a tar nor a zip archive. Hand in ";
        expectRefused(handInBytes("int main() {}\n"), sentence);
        expectRefused(handInBytes(std::string(5000, 'x')), sentence);
        Packing sevenZip(ARCHIVE_FORMAT_7ZIP);
        expectRefused(handIn(addTree(sevenZip, "starter/")), sentence);
    }

    void aMissingFileIsNamed()
    {
        write("kit/main.cpp", "x");
        write("kit/FillIn.h", "x");
        const Submission submission = take("kit");
        expectRemark(submission, "http/FieldList.cpp is missing; the starter's is used.\n");
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, submission.files.size());
    }

    void otherFilesAreNamedAndIgnored()
    {
        writeTree("kit");
        for (const char* name : {"FillIn.h.gch", "Makefile", "http/FieldList.o", "libx.so",
                 "tests/T.cpp", "http/Http.h"})
        {
            write(std::string("kit/") + name, "x");
            const Submission submission = take("kit");
            expectTaken(submission);
            expectRemark(
                submission, std::string(name) + " is ignored: it is not a file of the starter.\n");
        }
    }

    void filesOutsideOfTheTreeAreCounted()
    {
        writeTree("kit/starter");
        write("kit/Makefile", "x");
        expectRemark(take("kit"), "1 file outside of the student's tree is ignored.\n");
        write("kit/tests/T.cpp", "x");
        writeTree("kit/original");
        expectRemark(take("kit"), "5 files outside of the student's tree are ignored.\n");
    }

    void hiddenFilesAndBuiltOnesAreIgnoredSilently()
    {
        for (const char* folder : {"kit/.git/hooks", "kit/build/starter", "kit/__MACOSX",
                 "kit/starter/.old", "kit/cache/f2"})
            writeTree(folder);
        writeTree("kit/starter");
        write("kit/starter/._main.cpp", "x");
        write("kit/.git/config", "[core]\n\tfsmonitor = touch ran\n");
        expectTakenSilently(take("kit"));
        CPPUNIT_ASSERT_EQUAL(
            0, std::system(
                   ("tar -C " + _scratch->path() + " -czf " + path("kit.tgz") + " kit").c_str()));
        expectTakenSilently(take("kit.tgz"));
    }

    void aFolderOfTheStarterMayBeCalledCache()
    {
        writeTree("kit");
        write("kit/cache/Store.cpp", "// stored\n");
        auto names = named();
        names.insert("cache/Store.cpp");
        const Submission submission = Grade::takeIn(path("kit"), names);
        CPPUNIT_ASSERT_EQUAL(std::string("// stored\n"), submission.files.at("cache/Store.cpp"));
    }

    /// Hands in a file with this content in the tree, in a folder and in both kinds of archives.
    void expectRefusedFile(const std::string& content, const std::string& sentence) const
    {
        writeTree("flawed/starter");
        write("flawed/starter/http/FieldList.cpp", content);
        expectRefused(take("flawed"), "starter/http/FieldList.cpp " + sentence);
        for (const int format : {ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FORMAT_ZIP})
        {
            Packing packing(format);
            expectRefused(
                handIn(addTree(packing, "starter/").file("starter/http/FieldList.cpp", content)),
                "starter/http/FieldList.cpp " + sentence);
        }
    }

    /// Hands in such a file that must be taken.
    void expectTakenFile(const std::string& content) const
    {
        writeTree("right/starter");
        write("right/starter/http/FieldList.cpp", content);
        expectTaken(take("right"), content);
        Packing packing;
        expectTaken(
            handIn(addTree(packing, "starter/").file("starter/http/FieldList.cpp", content)),
            content);
    }

    static std::string lines(std::size_t size, std::size_t length)
    {
        std::string text(size, 'x');
        for (std::size_t at = length; at < size; at += length + 1)
            text[at] = '\n';
        return text;
    }

    void aFileThatIsTooLargeIsRefused()
    {
        const std::string sentence = "is larger than 256 KiB. Correct it, and hand in again.";
        expectTakenFile(lines(256 * 1024, 80));
        expectRefusedFile(lines(256 * 1024 + 1, 80), sentence);
        expectRefusedFile(lines(10 * 1024 * 1024, 80), sentence);
    }

    void aLongLineIsRefused()
    {
        expectTakenFile(lines(100000, 16 * 1024));
        expectTakenFile(std::string(16 * 1024, 'x'));
        expectRefusedFile(lines(100000, 16 * 1024 + 1), "has a line of more than 16 KiB. ");
        expectRefusedFile("a\n" + std::string(16 * 1024 + 1, 'x'), "has a line of more than ");
    }

    void aNulByteIsRefused()
    {
        expectRefusedFile(std::string("// a\0b\n", 7), "contains a NUL byte. Correct it");
    }

    void otherFilesMayBeLargeAndBinary()
    {
        writeTree("kit/starter");
        write("kit/starter/core", std::string(1000000, '\0'));
        expectTaken(take("kit"));
        Packing packing;
        addTree(packing, "starter/").file("starter/core", std::string(1000000, '\0'));
        expectTaken(handIn(packing));
        // In a folder they are not even read.
        for (int number = 0; number < 300; ++number)
        {
            const std::string name = "kit/pictures/" + std::to_string(number);
            write(name, "x");
            std::filesystem::resize_file(path(name), 1 << 20);
        }
        expectTaken(take("kit"));
    }

    void windowsLineEndsStayAsTheyAre() { expectTakenFile("// mine\r\nint a;\r\n"); }

    void aByteOrderMarkIsRemoved()
    {
        writeTree("kit");
        write("kit/http/FieldList.cpp", "\xEF\xBB\xBF// mine\n");
        const Submission submission = take("kit");
        expectTaken(submission);
        expectRemark(
            submission, "http/FieldList.cpp begins with a UTF-8 byte order mark; it is removed.\n");
    }

    void papersInTheTreeAreTakenIfThereAreNoneBesideIt()
    {
        writeTree("kit/starter");
        write("kit/starter/write-up.md", "in it");
        const Submission inside = take("kit");
        expectTakenSilently(inside);
        CPPUNIT_ASSERT_EQUAL(std::string("in it"), inside.papers.at("write-up.md"));
        CPPUNIT_ASSERT_EQUAL(std::string("in it"), take("kit/starter").papers.at("write-up.md"));
        write("kit/write-up.md", "beside it");
        CPPUNIT_ASSERT_EQUAL(std::string("beside it"), take("kit").papers.at("write-up.md"));
    }

    void aPaperWithAFlawIsIgnored()
    {
        writeTree("kit/starter");
        write("kit/write-up.md", std::string(300000, '\n'));
        const Submission submission = take("kit");
        expectTaken(submission);
        CPPUNIT_ASSERT(submission.papers.empty());
        expectRemark(submission, "write-up.md is ignored: it is larger than 256 KiB.\n");
    }

    void remarksArePrintable()
    {
        writeTree("kit");
        write("kit/\x1b[2J\x1b]0;owned\a.cpp", "x");
        write("kit/r\xe2\x80\xaelog.cpp", "x");
        const Submission submission = take("kit");
        expectRemark(submission, "\\x1b[2J\\x1b]0;owned\\x07.cpp");
        expectRemark(submission, "r\\xe2\\x80\\xaelog.cpp is ignored");
        for (const char byte : all(submission))
            CPPUNIT_ASSERT(byte == '\n' || (byte >= ' ' && byte < 0x7f));
        write("more/\x1b[31m\x9b" + std::string(150, 'x'), "x");
        expectRefused(take("more"), "contains no files");
        write("other/\x9b"
              "31m" +
                  std::string(200, 'x'),
            "x");
        expectRefused(take("other"), "Found: \\x9b31mxxx");
        expectRefused(take("other"), "xxx[...]xxx");
    }

    void moreThanTwentyRemarksAreCounted()
    {
        writeTree("kit");
        for (int number = 0; number < 25; ++number)
            write("kit/extra" + std::to_string(number) + ".cpp", "x");
        const Submission submission = take("kit");
        CPPUNIT_ASSERT_EQUAL(std::size_t{21}, submission.remarks.size());
        CPPUNIT_ASSERT_EQUAL(std::string("... and 5 more"), submission.remarks.back());
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(SubmissionTest);

} // namespace
