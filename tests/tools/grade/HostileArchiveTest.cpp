// Archives that try to get out of their place, or to fill the memory.

#include "tests/tools/grade/IntakeTest.h"

#include <cppunit/extensions/HelperMacros.h>

namespace
{

class HostileArchiveTest : public IntakeTest
{
    CPPUNIT_TEST_SUITE(HostileArchiveTest);
    CPPUNIT_TEST(namesThatLeadElsewhereAreIgnored);
    CPPUNIT_TEST(backslashesOfWindowsAreIgnoredInTar);
    CPPUNIT_TEST(aNameThatIsTooLongIsIgnored);
    CPPUNIT_TEST(nothingIsWrittenToTheDisk);
    CPPUNIT_TEST(aSymbolicLinkInPlaceOfAFileIsRefused);
    CPPUNIT_TEST(aSymbolicLinkIsRefusedEvenIfAFileFollows);
    CPPUNIT_TEST(aFileThroughASymbolicLinkIsRefused);
    CPPUNIT_TEST(aHardLinkInPlaceOfAFileIsRefused);
    CPPUNIT_TEST(aFifoOrDeviceInPlaceOfAFileIsRefused);
    CPPUNIT_TEST(aMainFileThatIsALinkMakesNoTree);
    CPPUNIT_TEST(linksElsewhereAreIgnored);
    CPPUNIT_TEST(ofTwoEntriesTheLastOneCounts);
    CPPUNIT_TEST(aBombIsNotUnpacked);
    CPPUNIT_TEST(aBombInABombIsNotUnpacked);
    CPPUNIT_TEST(aBombInAnEntryThatIsNotTakenIsNotUnpacked);
    CPPUNIT_TEST(aBombOutsideOfTheEntriesIsNotUnpacked);
    CPPUNIT_TEST(tooManyEntriesAreRefused);
    CPPUNIT_TEST_SUITE_END();

public:
    void namesThatLeadElsewhereAreIgnored()
    {
        for (const int format : {ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FORMAT_ZIP})
        {
            expectIgnoredName(format, "../../escaped.cpp", "leads out of the submission");
            expectIgnoredName(format, "starter/../main.cpp", "leads out of the submission");
            expectIgnoredName(format, "starter/..", "leads out of the submission");
            expectIgnoredName(format, path("escaped"), "is absolute");
            expectIgnoredName(format, "C:/escaped.cpp", "is absolute");
            expectIgnoredName(format, "c:main.cpp", "is absolute");
            expectIgnoredName(format, "starter/\x1b[2Jmain.cpp", "contains a control character");
            expectIgnoredName(format, "starter/a\nb.cpp", "contains a control character");
        }
        Packing dots;
        expectTakenSilently(handIn(addTree(dots, "starter/").file("starter/..a..cpp", "x")));
    }

    void backslashesOfWindowsAreIgnoredInTar()
    {
        expectIgnoredName(ARCHIVE_FORMAT_TAR_USTAR, "starter\\main.cpp", "contains a backslash");
    }

    void aNameThatIsTooLongIsIgnored()
    {
        const std::string long1000 = "starter/" + std::string(992, 'x');
        expectIgnoredName(
            ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE, long1000 + "x", "has more than 1000 bytes");
        Packing packing;
        expectRemark(handIn(addTree(packing, "starter/").file(long1000, "x")),
            "xxx is ignored: it is not a file of the starter.");
    }

    void nothingIsWrittenToTheDisk()
    {
        // An archiver would write into the folder in which it runs.
        const std::filesystem::path before = std::filesystem::current_path();
        write("here/x", "");
        std::filesystem::remove(path("here/x"));
        std::filesystem::current_path(path("here"));
        Packing packing;
        handIn(addTree(packing, "starter/").file("../escaped", "x").file("plain", "x"));
        std::filesystem::current_path(before);
        int files = 0;
        for ([[maybe_unused]] const auto& entry :
            std::filesystem::recursive_directory_iterator(_scratch->path()))
            ++files;
        CPPUNIT_ASSERT_EQUAL(2, files); // the folder, and what was handed in
    }

    void aSymbolicLinkInPlaceOfAFileIsRefused()
    {
        for (const int format : {ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FORMAT_ZIP})
        {
            Packing packing(format);
            expectRefused(handIn(addTreeBut(packing).symbolicLink(fieldList, "/etc/passwd")),
                fieldList + " is a symbolic link; only regular files are taken. Replace it by ");
        }
    }

    void aSymbolicLinkIsRefusedEvenIfAFileFollows()
    {
        Packing packing;
        expectRefused(handIn(addTreeBut(packing)
                                 .symbolicLink(fieldList, "/etc/passwd")
                                 .file(fieldList, "// mine\n")),
            fieldList + " is a symbolic link; ");
    }

    void aFileThroughASymbolicLinkIsRefused()
    {
        for (const std::string link : {"starter/http", "starter"})
        {
            Packing packing;
            packing.symbolicLink(link, _scratch->path());
            expectRefused(handIn(addTree(packing, "starter/")), link + " is a symbolic link; ");
            CPPUNIT_ASSERT(!std::filesystem::exists(path("FieldList.cpp")));
        }
    }

    void aHardLinkInPlaceOfAFileIsRefused()
    {
        Packing packing;
        expectRefused(handIn(addTreeBut(packing).hardLink(fieldList, "/etc/passwd")),
            fieldList + " is a hard link; ");
        Packing inside;
        expectRefused(handIn(addTreeBut(inside).hardLink(fieldList, "starter/main.cpp")),
            fieldList + " is a hard link; ");
    }

    void aFifoOrDeviceInPlaceOfAFileIsRefused()
    {
        Packing fifo;
        expectRefused(
            handIn(addTreeBut(fifo).other(fieldList, AE_IFIFO)), fieldList + " is a FIFO; ");
        Packing device;
        expectRefused(
            handIn(addTreeBut(device).other(fieldList, AE_IFCHR)), fieldList + " is a device ");
    }

    void aMainFileThatIsALinkMakesNoTree()
    {
        Packing packing;
        expectRefused(handIn(packing.symbolicLink("starter/main.cpp", "/etc/passwd")
                                 .file("starter/FillIn.h", "x")),
            "Found: starter/main.cpp (it is a symbolic link), starter/FillIn.h. ");
    }

    void linksElsewhereAreIgnored()
    {
        Packing packing;
        const Submission submission = handIn(addTree(packing, "starter/")
                                                 .symbolicLink("starter/x.cpp", "/etc/passwd")
                                                 .symbolicLink("http", "/etc")
                                                 .hardLink("main.cpp", "/etc/passwd"));
        expectTaken(submission);
        expectRemark(submission, "x.cpp is ignored: it is a symbolic link.\n");
        expectRemark(submission, "2 files outside of the student's tree are ignored.\n");
    }

    void ofTwoEntriesTheLastOneCounts()
    {
        for (const int format : {ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FORMAT_ZIP})
        {
            Packing packing(format);
            const Submission submission =
                handIn(addTree(packing, "starter/").file("./" + fieldList, "// the last one\n"));
            expectTaken(submission, "// the last one\n");
            expectRemark(submission, fieldList + " is there more than once; the last one counts.");
        }
    }

    void aBombIsNotUnpacked()
    {
        const std::string zeros(200UL << 20U, '\0');
        for (const auto& [format, filter] : {std::pair{ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE},
                 std::pair{ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_GZIP},
                 std::pair{ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_ZSTD}})
        {
            Packing packing(format, filter);
            const std::string bytes = addTree(packing, "starter/").file(fieldList, zeros).bytes();
            CPPUNIT_ASSERT(bytes.size() < 400000);
            expectRefused(handInBytes(bytes), "The submission has more than 64 MiB of data, ");
        }
    }

    void aBombInABombIsNotUnpacked()
    {
        Packing inner(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_GZIP);
        Packing outer(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP);
        const std::string bytes = outer.file("data", addTree(inner, "starter/").bytes()).bytes();
        expectRefused(handInBytes(bytes), "The archive is damaged or incomplete");
    }

    void aBombInAnEntryThatIsNotTakenIsNotUnpacked()
    {
        const std::string zeros(65UL << 20U, '\0');
        Packing zip(ARCHIVE_FORMAT_ZIP);
        expectRefused(handIn(addTree(zip, "starter/").file("build/.hidden", zeros)),
            "The submission has more than 64 MiB of data, ");
        Packing tar(ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FILTER_GZIP);
        expectRefused(handIn(addTree(tar, "starter/").file("../escaped", zeros)),
            "The submission has more than 64 MiB of data, ");
    }

    void aBombOutsideOfTheEntriesIsNotUnpacked()
    {
        Packing tar(ARCHIVE_FORMAT_TAR_USTAR);
        Packing zipped(ARCHIVE_FORMAT_RAW, ARCHIVE_FILTER_GZIP);
        const std::string zeros(65UL << 20U, '\0');
        expectRefused(handIn(zipped.file("data", addTree(tar, "starter/").bytes() + zeros)),
            "The submission has more than 64 MiB of data, ");
    }

    void tooManyEntriesAreRefused()
    {
        const std::string sentence = "The submission has more than 20,000 entries. Hand in ";
        for (const int format : {ARCHIVE_FORMAT_TAR_USTAR, ARCHIVE_FORMAT_ZIP})
        {
            Packing packing(format);
            addTree(packing, "starter/");
            for (int number = 0; number < 50000; ++number)
                packing.file(std::to_string(number), "");
            expectRefused(handIn(packing), sentence);
        }
        Packing most;
        addTree(most, "starter/");
        for (int number = 3; number < 20000; ++number)
            most.file(std::to_string(number), "");
        expectTaken(handIn(most));
        write("many/0", "");
        for (int number = 1; number <= 20000; ++number) // faster than new files
            std::filesystem::create_hard_link(
                path("many/0"), path("many/" + std::to_string(number)));
        expectRefused(take("many"), sentence);
    }

private:
    void expectIgnoredName(int format, const std::string& name, const std::string& flaw) const
    {
        Packing packing(format);
        const Submission submission = handIn(addTree(packing, "starter/").file(name, "x"));
        expectTaken(submission);
        expectRemark(submission, "An entry is ignored because its name " + flaw + ": ");
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(HostileArchiveTest);

} // namespace
