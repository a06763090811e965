// Attacks of a proxy on the box that a judge puts it in. Each is a way of hostile-proxy
// (tests/hostile/hostile), which prints what was done and what was refused.
//
// The suite tests the rung that the machine offers; KIT_NO_NAMESPACE=1, KIT_NO_NETWORK_NAMESPACE=1 and
// KIT_NO_LANDLOCK=1 force others. WITHOUT=network,root,calls,limits,memory,reading,folder does without
// these defences, so that a person can see each test fail.

#include "tests/box/JudgeBox.h"
#include "tests/support/Confinement.h"
#include "tests/support/Environment.h"
#include "tests/support/FileDescriptor.h"
#include "tests/support/Patience.h"
#include "tests/support/ProxyProcess.h"
#include "tests/support/TemporaryFolder.h"
#include "tests/support/TestHarness.h"

#include <arpa/inet.h>
#include <cppunit/extensions/HelperMacros.h>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Support
{

namespace
{

using namespace std::chrono_literals;

constexpr auto timeLimit = 60s;

/// Listeners of the machine, that were there before the judge had a network of its own.
struct Outside
{
    Outside() : tcp(::socket(AF_INET, SOCK_STREAM, 0)), local(::socket(AF_UNIX, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* const general = reinterpret_cast<sockaddr*>(&address);
        CPPUNIT_ASSERT_EQUAL(0, ::bind(tcp.get(), general, size));
        CPPUNIT_ASSERT_EQUAL(0, ::listen(tcp.get(), 8));
        ::getsockname(tcp.get(), general, &size);
        port = std::to_string(ntohs(address.sin_port));
        name = "kit-" + std::to_string(::getpid());
        sockaddr_un abstractAddress{};
        abstractAddress.sun_family = AF_UNIX;
        std::strncpy(abstractAddress.sun_path + 1, name.c_str(), 32);
        const auto length =
            static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
        CPPUNIT_ASSERT_EQUAL(
            0, ::bind(local.get(), reinterpret_cast<sockaddr*>(&abstractAddress), length));
        CPPUNIT_ASSERT_EQUAL(0, ::listen(local.get(), 8));
    }
    FileDescriptor tcp;
    FileDescriptor local;
    std::string port;
    std::string name;
};

/// The box of this program, which begins with the first test.
JudgeBox& box()
{
    static auto& found = dynamic_cast<JudgeBox&>(*Box::installed());
    return found;
}

const Outside& outside()
{
    static const Outside found;
    return found;
}

void beginOnce()
{
    static bool begun = false;
    if (std::exchange(begun, true))
        return;
    outside();
    const std::string without = environment("WITHOUT");
    const auto has = [&without](const char* name)
    {
        return without.find(name) != std::string::npos;
    };
    box().doWithout({has("network"), has("root"), has("calls"), has("limits"), has("memory"),
        has("reading"), has("folder")});
    box().begin(true);
    Plays::prepareThisProgram(); // as the judge does
}

int count(const std::string& text, const std::string& part)
{
    int found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

/// The number before this text; -1 if there is none.
long numberBefore(const std::string& text, const std::string& after)
{
    const auto end = text.find(after);
    if (end == std::string::npos)
        return -1;
    const auto begin = text.find_last_not_of("0123456789", end - 1) + 1;
    return std::stol(text.substr(begin, end - begin));
}

} // namespace

class BoxTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(BoxTest);
    CPPUNIT_TEST(filesOfOthersCannotBeRead);
    CPPUNIT_TEST(filesOfTheMachineCannotBeOpenedForWriting);
    CPPUNIT_TEST(theMemoryOfAnotherProcessCannotBeRead);
    CPPUNIT_TEST(listenersOfTheMachineCannotBeReached);
    CPPUNIT_TEST(theNetworkCannotBeReached);
    CPPUNIT_TEST(onlyTheSocketsThatAProxyNeedsCanBeMade);
    CPPUNIT_TEST(interfacesOfTheKernelThatNoProxyNeedsAreClosed);
    CPPUNIT_TEST(aProcessThatTakesTooMuchMemoryIsKilled);
    CPPUNIT_TEST(processesThatTakeTooMuchMemoryTogetherAreKilled);
    CPPUNIT_TEST(memoryThatProcessesShareCountsOnce);
    CPPUNIT_TEST(addressSpaceIsLimited);
    CPPUNIT_TEST(recursionWithoutEndIsACrash);
    CPPUNIT_TEST(theFolderOfAPlayCannotFillTheDisk);
    CPPUNIT_TEST(sharedMemoryIsLimited);
    CPPUNIT_TEST(theFolderOfAPlayCannotTakeAllInodes);
    CPPUNIT_TEST(aFileIsLimited);
    CPPUNIT_TEST(limitsCannotBeRaised);
    CPPUNIT_TEST(processesOutsideGetNoSignal);
    CPPUNIT_TEST(daemonsThatIgnoreSignalsAreKilled);
    CPPUNIT_TEST(theSupervisorThatIsStoppedStillEnds);
    CPPUNIT_TEST(descriptorsOfTheJudgeAreClosed);
    CPPUNIT_TEST(aTreeThatIsLeftBehindIsRemoved);
    CPPUNIT_TEST(sharedMemoryDoesNotOutliveAPlay);
    CPPUNIT_TEST_SUITE_END();

public:
    void filesOfOthersCannotBeRead()
    {
        const std::string here = std::filesystem::current_path();
        const std::string own = _folder->path() + "/file";
        FileDescriptor(::open(own.c_str(), O_WRONLY | O_CREAT, 0600)).close();
        const std::string printed = outputOf({"reads", "/etc/shadow", here + "/tests/plays",
            here + "/tests/check.cpp", here + "/" + buildFolder() + "/tests/fake-proxy",
            "tests/plays", "../../../etc/shadow", "/root", "/home", "/var",
            "/proc/1/root/etc/shadow", "/sys", "/usr", _folder->path()});
        const int expected = isOpenToReaders() ? 14 : 2;
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, expected, std::max(count(printed, " done\n"), 2));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "read /usr done\n"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(
            printed, 1, count(printed, "read " + _folder->path() + " done\n"));
    }

    void filesOfTheMachineCannotBeOpenedForWriting()
    {
        const std::string printed =
            outputOf({"opens", "/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger", "/dev/tty",
                "/dev/console", "/dev/pts/0", "/dev/ptmx", "/etc/hosts", "/dev/vda", "/dev/null"});
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 8, count(printed, " refused"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "open /dev/null done\n"));
    }

    void theMemoryOfAnotherProcessCannotBeRead()
    {
        const std::string printed = outputOf({"looks-into", std::to_string(::getpid())});
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 16, count(printed, " refused"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "own /mem done\n"));
    }

    void listenersOfTheMachineCannotBeReached()
    {
        const std::string printed = outputOf({"connects", outside().port, outside().name});
        if (isClosed())
        {
            CPPUNIT_ASSERT_MESSAGE(printed, printed.starts_with("TCP refused"));
            CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "abstract socket refused"));
        }
        if (!box().hasNetwork()) // in a network of its own there is nobody who gets it
            CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "UDP refused"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "MPTCP refused"));
    }

    void theNetworkCannotBeReached()
    {
        const std::string printed = outputOf({"connects-outside"});
        if (isClosed())
            CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "network refused"));
    }

    void onlyTheSocketsThatAProxyNeedsCanBeMade()
    {
        const std::string printed = outputOf({"uses-sockets"});
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 10, count(printed, " refused"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 3, count(printed, " done\n"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 5, count(printed, "EAFNOSUPPORT"));
    }

    void interfacesOfTheKernelThatNoProxyNeedsAreClosed()
    {
        const std::string printed = outputOf({"calls-kernel"});
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 13, count(printed, " refused"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "control clone done\n"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(
            printed, 1, count(printed, "clone with a user namespace refused (EPERM)"));
    }

    void aProcessThatTakesTooMuchMemoryIsKilled()
    {
        ProxyProcess proxy(_loop, command({"takes"}));
        awaitEnd(proxy);
        CPPUNIT_ASSERT_MESSAGE(proxy.ending() + proxy.log(), proxy.usesTooMuchMemory());
    }

    void processesThatTakeTooMuchMemoryTogetherAreKilled()
    {
        ProxyProcess proxy(_loop, command({"takes-together"}));
        awaitEnd(proxy);
        CPPUNIT_ASSERT_MESSAGE(proxy.ending() + proxy.log(), proxy.usesTooMuchMemory());
        CPPUNIT_ASSERT_EQUAL(std::string("uses too much memory ("), proxy.ending().substr(0, 22));
    }

    void memoryThatProcessesShareCountsOnce()
    {
        const std::string printed = outputOf({"shares"});
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "shared\n"));
    }

    void addressSpaceIsLimited()
    {
        const std::string printed = outputOf({"reserves"});
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "reserve 5 GiB refused (ENOMEM)"));
    }

    void recursionWithoutEndIsACrash()
    {
        ProxyProcess proxy(_loop, command({"recurses"}));
        awaitEnd(proxy);
        CPPUNIT_ASSERT_EQUAL(std::string("ended by signal 11 (SIGSEGV)"), proxy.ending());
        CPPUNIT_ASSERT_MESSAGE(proxy.log(), count(proxy.log(), "depth ") > 0);
    }

    void theFolderOfAPlayCannotFillTheDisk()
    {
        if (!box().limitsFolders() && environment("WITHOUT").empty())
            return; // only each file is limited there
        const long written = numberBefore(outputOf({"fills-disk"}), " MiB\n");
        CPPUNIT_ASSERT_MESSAGE(std::to_string(written), written >= 128 && written <= 1024);
        assertFolderWorks();
    }

    void sharedMemoryIsLimited()
    {
        if (!box().hasRoot())
            return;
        const long written = numberBefore(outputOf({"fills-memory-folder"}), " MiB\n");
        CPPUNIT_ASSERT_EQUAL(64L, written);
    }

    void theFolderOfAPlayCannotTakeAllInodes()
    {
        if (!box().limitsFolders() && environment("WITHOUT").empty())
            return;
        const long made = numberBefore(outputOf({"makes-inodes"}), " files\n");
        CPPUNIT_ASSERT_MESSAGE(std::to_string(made), made >= 19'000 && made <= 20'000);
        assertFolderWorks();
    }

    void aFileIsLimited()
    {
        const std::string printed = outputOf({"makes-large-file"});
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "file of 512 MiB refused (EFBIG)"));
    }

    void limitsCannotBeRaised()
    {
        const std::string printed = outputOf({"raises-limits"});
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 11, count(printed, " refused"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "control nice done\n"));
    }

    void processesOutsideGetNoSignal()
    {
        const pid_t victim = ::fork();
        if (victim == 0)
        {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::signal(SIGURG, [](int) { ::_exit(7); });
            while (true)
                ::pause();
        }
        const std::string printed = outputOf({"signals-all"});
        const std::string other = outputOf({"signals-one", std::to_string(victim)});
        int status = 0;
        const pid_t ended = ::waitpid(victim, &status, WNOHANG);
        ::kill(victim, SIGKILL);
        if (ended == 0)
            ::waitpid(victim, nullptr, 0);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "control child done\n"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(other, 1, count(other, "signal refused"));
        CPPUNIT_ASSERT_EQUAL(pid_t{0}, ended);
    }

    void daemonsThatIgnoreSignalsAreKilled()
    {
        ProxyProcess proxy(_loop, command({"daemonises"}));
        CPPUNIT_ASSERT_MESSAGE(proxy.log(), proxy.waitUntilReady(timeLimit));
        const std::vector<pid_t> daemons = proxy.processes();
        CPPUNIT_ASSERT(!daemons.empty());
        CPPUNIT_ASSERT_EQUAL(std::string(), proxy.end());
        for (const pid_t daemon : daemons)
            CPPUNIT_ASSERT_EQUAL(-1, ::kill(daemon, 0));
    }

    /// Process 1 of a namespace cannot be stopped by the others; without a namespace it can.
    void theSupervisorThatIsStoppedStillEnds()
    {
        ProxyProcess proxy(_loop, command({"signals-parent"}));
        runPatiently(
            _loop, [&] { return count(proxy.log(), "\n") > 0; }, timeLimit, 5ms);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(proxy.log(), 1, count(proxy.log(), "signal the parent"));
        CPPUNIT_ASSERT_EQUAL(std::string(), proxy.end());
    }

    void descriptorsOfTheJudgeAreClosed()
    {
        std::array<int, 2> ends{};
        CPPUNIT_ASSERT_EQUAL(0, ::pipe2(ends.data(), O_NONBLOCK));
        const FileDescriptor reading(ends[0]);
        const FileDescriptor results(::fcntl(ends[1], F_DUPFD, 77));
        ::close(ends[1]);
        const std::string printed = outputOf({"writes-to-descriptors"});
        char byte = 0;
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "wrote to 0 descriptors"));
        CPPUNIT_ASSERT_EQUAL(ssize_t{-1}, ::read(reading.get(), &byte, 1));
    }

    void aTreeThatIsLeftBehindIsRemoved()
    {
        const std::string printed = outputOf({"leaves-tree"});
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "tree of 1000 folders"));
        CPPUNIT_ASSERT_EQUAL_MESSAGE(printed, 1, count(printed, "closed folder"));
        CPPUNIT_ASSERT(removeFolder(_folder->path()));
    }

    void sharedMemoryDoesNotOutliveAPlay()
    {
        const std::string first = outputOf({"leaves-shared"});
        CPPUNIT_ASSERT_EQUAL_MESSAGE(first, 1, count(first, "shared memory of another refused"));
        if (box().hasRoot())
            CPPUNIT_ASSERT_EQUAL_MESSAGE(first, 1, count(first, "shared memory done\n"));
        else
            CPPUNIT_ASSERT_EQUAL_MESSAGE(first, 1, count(first, "shared memory refused"));
    }

    void setUp() override
    {
        beginOnce();
        _folder = std::make_unique<TemporaryFolder>("hostile");
    }

    void tearDown() override { _folder.reset(); }

private:
    /// On the last rung there are no defences of the network.
    [[nodiscard]] static bool isClosed()
    {
        return box().rung() != 'D' || !environment("WITHOUT").empty();
    }

    /// On the last rung nothing keeps a proxy from reading.
    [[nodiscard]] static bool isOpenToReaders()
    {
        return !box().hasRoot() && !Confinement::isolatesProcesses();
    }

    [[nodiscard]] ProxyCommand command(std::vector<std::string> arguments) const
    {
        arguments.emplace_back("{options}"); // none, instead of those of the kit's proxy
        return {.command = buildFolder() + "/tests/hostile-proxy",
            .arguments = arguments,
            .root = "/no root",
            .cache = "/no cache",
            .home = _folder->path()};
    }

    void awaitEnd(ProxyProcess& proxy)
    {
        CPPUNIT_ASSERT_MESSAGE("not ended: " + proxy.log(), proxy.waitForEnd(timeLimit));
    }

    std::string outputOf(const std::vector<std::string>& arguments)
    {
        ProxyProcess proxy(_loop, command(arguments));
        awaitEnd(proxy);
        CPPUNIT_ASSERT_EQUAL_MESSAGE(
            proxy.log(), std::string("ended with status 0"), proxy.ending());
        return proxy.log();
    }

    /// After the folder has been removed, the next play has room again.
    void assertFolderWorks()
    {
        _folder.reset();
        _folder = std::make_unique<TemporaryFolder>("hostile");
        const std::string path = _folder->path() + "/file";
        const FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
        CPPUNIT_ASSERT_EQUAL(ssize_t{4}, ::write(file.get(), "text", 4));
    }

    Wire::EventLoop _loop;
    std::unique_ptr<TemporaryFolder> _folder;
};

CPPUNIT_TEST_SUITE_REGISTRATION(BoxTest);

} // namespace Support
