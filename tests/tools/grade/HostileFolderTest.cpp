// Folders that try to show files from elsewhere, or to make the grader wait.

#include "tests/tools/grade/IntakeTest.h"

#include <cppunit/extensions/HelperMacros.h>

#include <atomic>
#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace
{

class HostileFolderTest : public IntakeTest
{
    CPPUNIT_TEST_SUITE(HostileFolderTest);
    CPPUNIT_TEST(aFolderWithASymbolicLinkIsRefused);
    CPPUNIT_TEST(aFolderWithASymbolicLinkToAFolderIsRefused);
    CPPUNIT_TEST(aFileThatBecomesALinkMeanwhileIsNotFollowed);
    CPPUNIT_TEST(aFolderWithAFifoIsRefusedAndNeverOpened);
    CPPUNIT_TEST(aFolderWithASocketIsRefused);
    CPPUNIT_TEST(theSubmissionItselfMustBeAFileOrFolder);
    CPPUNIT_TEST(aFileWithoutPermissionIsRefused);
    CPPUNIT_TEST(aLargeFileIsNotRead);
    CPPUNIT_TEST(aDeepFolderIsNotSearched);
    CPPUNIT_TEST(aGraderWithoutDescriptorsBlamesNobody);
    CPPUNIT_TEST_SUITE_END();

public:
    void aFolderWithASymbolicLinkIsRefused()
    {
        write("secret", "// secret\n");
        writeTree("kit/starter");
        std::filesystem::remove(path("kit/" + fieldList));
        std::filesystem::create_symlink(path("secret"), path("kit/" + fieldList));
        expectRefused(take("kit"), fieldList + " is a symbolic link; ");
    }

    void aFolderWithASymbolicLinkToAFolderIsRefused()
    {
        write("secret/FieldList.cpp", "// secret\n");
        writeTree("kit/starter");
        std::filesystem::remove_all(path("kit/starter/http"));
        std::filesystem::create_directory_symlink(path("secret"), path("kit/starter/http"));
        expectRefused(take("kit"), "starter/http is a symbolic link; ");
        std::filesystem::remove(path("kit/starter/http"));
        write("kit/" + fieldList, "// mine\n");
        std::filesystem::create_directory_symlink(path("kit"), path("kit/starter/again"));
        const Submission submission = take("kit");
        expectTaken(submission);
        expectRemark(submission, "again is ignored: it is a symbolic link.\n");
    }

    void aFileThatBecomesALinkMeanwhileIsNotFollowed()
    {
        writeTree("kit");
        write("secret", "// secret\n");
        std::filesystem::create_symlink(path("secret"), path("link"));
        const std::string file = path("kit/http/FieldList.cpp");
        std::atomic<bool> ended = false;
        std::thread exchanging(
            [&]
            {
                while (!ended)
                    ::renameat2(
                        AT_FDCWD, file.c_str(), AT_FDCWD, path("link").c_str(), RENAME_EXCHANGE);
            });
        int taken = 0;
        int refused = 0;
        int secrets = 0;
        for (int round = 0; round < 5000; ++round)
        {
            const Submission submission = take("kit");
            const auto found = submission.files.find("http/FieldList.cpp");
            taken += found != submission.files.end();
            refused += !submission.refused.empty();
            secrets += found != submission.files.end() && found->second == "// secret\n";
        }
        ended = true;
        exchanging.join();
        CPPUNIT_ASSERT(taken > 0 && refused > 0);
        CPPUNIT_ASSERT_EQUAL(0, secrets);
    }

    void aFolderWithAFifoIsRefusedAndNeverOpened()
    {
        writeTree("kit/starter");
        std::filesystem::remove(path("kit/" + fieldList));
        CPPUNIT_ASSERT_EQUAL(0, ::mkfifo(path("kit/" + fieldList).c_str(), 0600));
        expectRefused(take("kit"), fieldList + " is a FIFO; ");
    }

    void aFolderWithASocketIsRefused()
    {
        writeTree("kit/starter");
        std::filesystem::remove(path("kit/" + fieldList));
        CPPUNIT_ASSERT_EQUAL(0, ::mknod(path("kit/" + fieldList).c_str(), S_IFSOCK | 0600, 0));
        expectRefused(take("kit"), fieldList + " is a socket; ");
    }

    void theSubmissionItselfMustBeAFileOrFolder()
    {
        CPPUNIT_ASSERT_EQUAL(0, ::mkfifo(path("fifo").c_str(), 0600));
        expectRefused(take("fifo"), "/fifo is neither a folder nor a file. Hand in ");
        writeTree("kit");
        std::filesystem::create_directory_symlink(path("kit"), path("link"));
        expectRefused(take("link/"), "/link is a symbolic link.");
        CPPUNIT_ASSERT_EQUAL(0, ::mknod(path("socket").c_str(), S_IFSOCK | 0600, 0));
        expectRefused(take("socket"), "/socket cannot be opened (No such device or address).");
    }

    void aFileWithoutPermissionIsRefused()
    {
        if (::geteuid() == 0) // may read everything
            return;
        writeTree("kit");
        std::filesystem::permissions(path("kit/http/FieldList.cpp"), std::filesystem::perms::none);
        expectRefused(take("kit"), "http/FieldList.cpp cannot be opened (Permission denied); ");
        std::filesystem::permissions(path("kit/http"), std::filesystem::perms::none);
        expectRefused(take("kit"), "http cannot be opened (Permission denied); ");
    }

    void aLargeFileIsNotRead()
    {
        write("large.tar", "x");
        std::filesystem::resize_file(path("large.tar"), (64UL << 20U) + 1);
        expectRefused(take("large.tar"), "The submission has more than 64 MiB of data, ");
        writeTree("kit/starter");
        write("kit/starter/core", "x");
        std::filesystem::resize_file(path("kit/starter/core"), 1UL << 40U);
        expectTaken(take("kit"));
        for (int copy = 0; copy < 300; ++copy)
            write("many/" + std::to_string(copy) + "/main.cpp", std::string(256 * 1024, '\n'));
        expectRefused(take("many"), "The submission has more than 64 MiB of data, ");
    }

    void aDeepFolderIsNotSearched()
    {
        writeTree("kit/starter");
        makeDeepFolder(path("kit"), 3000);
        const Submission submission = take("kit");
        expectTaken(submission);
        expectRemark(submission, "/d is ignored: it is more than 40 folders deep.\n");
    }

    void aGraderWithoutDescriptorsBlamesNobody()
    {
        writeTree("kit");
        struct rlimit before
        {
        };
        ::getrlimit(RLIMIT_NOFILE, &before);
        const int next = ::dup(0);
        ::close(next);
        // One descriptor is left: for the folder, and none for what is in it.
        const struct rlimit few
        {
            static_cast<rlim_t>(next) + 1, before.rlim_max
        };
        ::setrlimit(RLIMIT_NOFILE, &few);
        const std::string message = Support::messageOf([&] { take("kit"); });
        ::setrlimit(RLIMIT_NOFILE, &before);
        Support::assertContains(message, "Too many open files");
    }

private:
    /// Makes folders in each other, without a path that would be too long.
    static void makeDeepFolder(const std::string& top, int depth)
    {
        int folder = ::open(top.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        for (int level = 0; level < depth; ++level)
        {
            ::mkdirat(folder, "d", 0700);
            const int inner = ::openat(folder, "d", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
            ::close(folder);
            folder = inner;
        }
        CPPUNIT_ASSERT(folder != -1);
        ::close(folder);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(HostileFolderTest);

} // namespace
