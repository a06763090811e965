// The program that starts B may have closed descriptors, or ignore signals, or read nothing of what
// B writes. B serves its clients as it always does.

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <fcntl.h>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace Process
{

class InheritedStateTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(InheritedStateTest);
    CPPUNIT_TEST(childrenAreReapedThoughSigchldIsIgnored);
    CPPUNIT_TEST(clientsAreServedThoughAllSignalsAreIgnoredAndBlocked);
    CPPUNIT_TEST(closedDescriptorsAreNotTakenBySockets);
    CPPUNIT_TEST(otherDescriptorsAreClosed);
    CPPUNIT_TEST(filesAreForThisUserOnly);
    CPPUNIT_TEST(onlyTheHardLimitsHold);
    CPPUNIT_TEST(aStandardErrorThatNobodyReadsHoldsUpNobody);
    CPPUNIT_TEST(aStandardErrorThatHasBeenClosedHoldsUpNobody);
    CPPUNIT_TEST_SUITE_END();

public:
    void childrenAreReapedThoughSigchldIsIgnored()
    {
        startProxy({"--max-children", "2"}, {"env", "--ignore-signal=CHLD"});
        fetchAll(0, 20);
        stop();
    }

    void clientsAreServedThoughAllSignalsAreIgnoredAndBlocked()
    {
        startProxy({"--max-children", "2"}, {"env", "--ignore-signal", "--block-signal"});
        fetchAll(0, 20);
        // Signals 13 (PIPE) and 25 (XFSZ) are ignored, and 1 (HUP) still is (the C library keeps 32
        // and 33 for itself); 2, 15 and 17 (INT, TERM, CHLD) are blocked, because they are read
        // from a descriptor.
        const std::string status = ofProcess("status");
        CPPUNIT_ASSERT_MESSAGE(status, contains(status, "1001001\nSigCgt:"));
        CPPUNIT_ASSERT_MESSAGE(status, contains(status, "\nSigBlk:\t0000000000014002\n"));
        stop();
    }

    void closedDescriptorsAreNotTakenBySockets()
    {
        startProxy({}, shell("exec \"$0\" \"$@\" <&- 2>&-"));
        for (const char* descriptor : {"fd/0", "fd/2"})
            CPPUNIT_ASSERT_EQUAL(
                std::string("/dev/null"), fs::read_symlink(proc() / descriptor).string());
        fetchAll(0, 20);
        stop();
    }

    void otherDescriptorsAreClosed()
    {
        startProxy({}, shell("exec \"$0\" \"$@\" 7</etc/passwd"));
        for (const auto& descriptor : fs::directory_iterator(proc() / "fd"))
            CPPUNIT_ASSERT(fs::read_symlink(descriptor) != "/etc/passwd");
        stop();
    }

    void filesAreForThisUserOnly()
    {
        const std::string log = _folder->path() + "/log";
        startProxy({"--log", log}, shell("umask 0 && exec \"$0\" \"$@\""));
        fetch(0);
        for (const fs::path& file :
            {fs::path(log), indexFile(), cache() / temporaryFiles, cache() / fetches, entryOf(0)})
        {
            const auto others = fs::perms::group_all | fs::perms::others_all;
            CPPUNIT_ASSERT_MESSAGE(
                file, (fs::status(file).permissions() & others) == fs::perms::none);
        }
        stop();
    }

    void onlyTheHardLimitsHold()
    {
        startProxy({}, {"prlimit", "--nofile=20:300", "--fsize=1000:", "--cpu=1:", "--nproc=1:",
                           "--data=100000000:", "--as=1000000000:", "--stack=1000000:"});
        std::istringstream lines(ofProcess("limits"));
        std::size_t raised = 0;
        for (std::string line; std::getline(lines, line);)
            for (const char* limit : {"Max open files ", "Max file size ", "Max cpu time ",
                     "Max processes ", "Max data size ", "Max address space ", "Max stack size "})
            {
                std::istringstream rest(line.substr(std::min<std::size_t>(25, line.size())));
                std::string soft;
                std::string hard;
                if (!line.starts_with(limit) || !(rest >> soft >> hard))
                    continue;
                CPPUNIT_ASSERT_EQUAL_MESSAGE(limit, hard, soft);
                ++raised;
            }
        CPPUNIT_ASSERT_EQUAL(std::size_t{7}, raised);
        fetchAll(0, 3);
        stop();
    }

    void aStandardErrorThatNobodyReadsHoldsUpNobody()
    {
        const int pipe = openPipe();
        const std::string block(4096, '.');
        while (::write(pipe, block.data(), block.size()) > 0)
        {
        }
        startProxy({}, shell("exec \"$0\" \"$@\" 2>\"$PIPE\""));
        fetchAll(0, 20);
        awaitNoChild();
        // Once it is read again, new lines come.
        std::string read(1 << 20, '\0');
        while (::read(pipe, read.data(), read.size()) > 0)
        {
        }
        fetch(20);
        awaitNoChild();
        read.resize(
            static_cast<std::size_t>(std::max<ssize_t>(0, ::read(pipe, read.data(), read.size()))));
        CPPUNIT_ASSERT_MESSAGE(read, contains(read, "page20"));
        ::close(pipe);
        stop();
    }

    void aStandardErrorThatHasBeenClosedHoldsUpNobody()
    {
        const int pipe = openPipe();
        startProxy({}, shell("exec \"$0\" \"$@\" 2>\"$PIPE\""));
        ::close(pipe);
        fetchAll(0, 20);
        stop();
    }

private:
    static bool contains(const std::string& text, const std::string& part)
    {
        return text.find(part) != std::string::npos;
    }

    /// A launcher: a shell that runs this script. In it, `"$0" "$@"` is B with its options.
    std::vector<std::string> shell(const std::string& script) const
    {
        return {"env", "PIPE=" + pipePath(), "sh", "-c", script};
    }

    fs::path proc() const { return "/proc/" + std::to_string(_parent); }
    std::string ofProcess(const char* file) const { return read(proc() / file); }

    std::string pipePath() const { return _folder->path() + "/pipe"; }
    /// Makes a FIFO, and opens both ends.
    int openPipe() const
    {
        CPPUNIT_ASSERT_EQUAL(0, ::mkfifo(pipePath().c_str(), 0600));
        return ::open(pipePath().c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(InheritedStateTest);

} // namespace Process
