// A judge that is killed leaves its folder, and the next one removes it; but never that of a judge that runs.

#include "tests/box/LockedFolder.h"
#include "tests/support/Environment.h"
#include "tests/support/FileDescriptor.h"
#include "tests/support/Files.h"
#include "tests/support/Patience.h"
#include "tests/support/Program.h"
#include "tests/support/TemporaryFolder.h"

#include <atomic>
#include <cppunit/extensions/HelperMacros.h>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <sys/file.h>
#include <thread>

namespace Support
{

namespace
{

namespace fs = std::filesystem;
using namespace std::chrono_literals;

std::size_t countIn(const std::string& folder)
{
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

class LeftoversTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(LeftoversTest);
    CPPUNIT_TEST(nothingIsLeftOfAKilledJudgeWhenTheNextOneHasRun);
    CPPUNIT_TEST(theFolderOfARunningJudgeStays);
    CPPUNIT_TEST(foldersOfOtherNamesStay);
    CPPUNIT_TEST(aFolderThatIsRemovedBeforeItIsLockedIsMadeAgain);
    CPPUNIT_TEST_SUITE_END();

public:
    void nothingIsLeftOfAKilledJudgeWhenTheNextOneHasRun()
    {
        Program judge(
            words({"--", buildFolder() + "/tests/hostile-proxy", "never-ready", "{options}"}),
            output(), _results.get(), {"TMPDIR=" + place()});
        awaitPlan(judge);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, countIn(place()));
        CPPUNIT_ASSERT_EQUAL(0, ::kill(judge.pid(), SIGKILL));
        CPPUNIT_ASSERT_EQUAL(-1, judge.wait(_loop));
        awaitNoLock();
        CPPUNIT_ASSERT_EQUAL(0, runAnother());
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, countIn(place()));
    }

    void theFolderOfARunningJudgeStays()
    {
        Program judge(
            words({"--", buildFolder() + "/tests/hostile-proxy", "never-ready", "{options}"}),
            output(), _results.get(), {"TMPDIR=" + place()});
        awaitPlan(judge);
        const fs::path folder = *fs::directory_iterator(place());
        CPPUNIT_ASSERT_EQUAL(0, runAnother());
        CPPUNIT_ASSERT(fs::exists(folder));
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, countIn(place()));
        CPPUNIT_ASSERT_EQUAL(0, ::kill(judge.pid(), SIGTERM));
        judge.wait(_loop);
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, countIn(place()));
    }

    void foldersOfOtherNamesStay()
    {
        for (const std::string name : {"judge-123456", "kit-judge-1234567", "kit-judge", "other"})
            fs::create_directory(fs::path(place()) / name);
        fs::create_directories(fs::path(place()) / "kit-judge-123456/inner");
        fs::create_directory_symlink(place() + "/other", place() + "/kit-judge-654321");
        CPPUNIT_ASSERT_EQUAL(0, runAnother());
        CPPUNIT_ASSERT(!fs::exists(place() + "/kit-judge-123456"));
        CPPUNIT_ASSERT_EQUAL(std::size_t{5}, countIn(place()));
    }

    void aFolderThatIsRemovedBeforeItIsLockedIsMadeAgain()
    {
        constexpr int many = 3000;
        std::atomic<bool> isOver = false;
        std::thread others(
            [&]
            {
                while (!isOver)
                    LockedFolder::removeLeftovers(place(), "mine");
            });
        int made = 0;
        for (int count = 0; count < many; ++count)
        {
            const LockedFolder folder(place(), "mine");
            made += fs::exists(folder.path()) ? 1 : 0;
        }
        isOver = true;
        others.join();
        CPPUNIT_ASSERT_EQUAL(many, made);
    }

    void setUp() override
    {
        _folder = std::make_unique<TemporaryFolder>("leftovers");
        fs::create_directory(place());
        _results = FileDescriptor(::open(
            (_folder->path() + "/results").c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    }

    void tearDown() override { _folder.reset(); }

private:
    [[nodiscard]] static std::vector<std::string> words(const std::vector<std::string>& arguments)
    {
        std::vector<std::string> result{buildFolder() + "/tests/judge", "--quiet", "--unsafe",
            "--test", "lab1/serves-a-text-file", "--results", "3"};
        result.insert(result.end(), arguments.begin(), arguments.end());
        return result;
    }

    /// By now, the judge has its folder.
    void awaitPlan(Program& judge)
    {
        runPatiently(
            _loop,
            [&] { return !readFile(_folder->path() + "/results").empty() || judge.hasEnded(); },
            20s, 5ms);
        CPPUNIT_ASSERT_MESSAGE(readFile(output()), !judge.hasEnded());
    }

    /// Processes that the kernel is about to end may still have it.
    void awaitNoLock()
    {
        const FileDescriptor folder(
            ::open(fs::directory_iterator(place())->path().c_str(), O_RDONLY | O_CLOEXEC));
        CPPUNIT_ASSERT(runPatiently(
            _loop, [&] { return ::flock(folder.get(), LOCK_EX | LOCK_NB) == 0; }, 20s, 5ms));
    }

    /// Returns the exit status of another judge.
    int runAnother()
    {
        Program judge(
            words({"--proxy", proxyUnderTest()}), output(), _results.get(), {"TMPDIR=" + place()});
        return judge.wait(_loop);
    }

    /// The folder in which the judges make theirs.
    [[nodiscard]] std::string place() const { return _folder->path() + "/place"; }
    [[nodiscard]] std::string output() const { return _folder->path() + "/output"; }

    Wire::EventLoop _loop;
    std::unique_ptr<TemporaryFolder> _folder;
    FileDescriptor _results;
};

CPPUNIT_TEST_SUITE_REGISTRATION(LeftoversTest);

} // namespace

} // namespace Support
