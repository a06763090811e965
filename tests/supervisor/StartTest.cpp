// The environment in which a proxy is started, and programs that cannot be started.

#include "tests/supervisor/SupervisorFixture.h"

#include <Poco/Exception.h>
#include <cppunit/extensions/HelperMacros.h>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>

namespace Support
{

class StartTest : public SupervisorFixture
{
    CPPUNIT_TEST_SUITE(StartTest);
    CPPUNIT_TEST(oneProcessIsStartedWithOrWithoutANamespace);
    CPPUNIT_TEST(theProxyStartsWithACleanEnvironment);
    CPPUNIT_TEST(theProxyInheritsNoDescriptorAndNoSignalMask);
    CPPUNIT_TEST(theKitsOwnOptionsAreAppended);
    CPPUNIT_TEST(aMissingProgramIsNamed);
    CPPUNIT_TEST(aFileThatIsNotAProgramIsNamed);
    CPPUNIT_TEST(descriptorsOfTheHarnessAreNotKeptOpen);
    CPPUNIT_TEST_SUITE_END();

public:
    void oneProcessIsStartedWithOrWithoutANamespace()
    {
        const auto proxy = start("never-ready");
        // Not every machine permits namespaces; but KIT_NO_NAMESPACE prevents them everywhere.
        if (std::getenv("KIT_NO_NAMESPACE") != nullptr)
            CPPUNIT_ASSERT(!proxy->inNamespace());
        CPPUNIT_ASSERT(proxy->pid() > 1);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, proxy->processes().size());
        CPPUNIT_ASSERT_EQUAL(proxy->pid(), proxy->processes().front());
    }

    void theProxyStartsWithACleanEnvironment()
    {
        ::setenv("SECRET", "of the harness", 1);
        const std::string printed = outputOfTells();
        ::unsetenv("SECRET");
        CPPUNIT_ASSERT(printed.find("SECRET") == std::string::npos);
        CPPUNIT_ASSERT(printed.find("environment HOME=/supervisor-test-") != std::string::npos);
        CPPUNIT_ASSERT(printed.find("environment PATH=") != std::string::npos);
        CPPUNIT_ASSERT(
            printed.find("environment RES_OPTIONS=timeout:1 attempts:1\n") != std::string::npos);
        CPPUNIT_ASSERT(printed.find("own session\n") != std::string::npos);
        CPPUNIT_ASSERT(printed.find("proc agrees\n") != std::string::npos);
        CPPUNIT_ASSERT(printed.find("input empty\n") != std::string::npos);
        CPPUNIT_ASSERT(printed.find("core 0\n") != std::string::npos);
    }

    void theProxyInheritsNoDescriptorAndNoSignalMask()
    {
        // The worst harness: a descriptor without CLOEXEC, signals ignored and blocked.
        const FileDescriptor open(::open("/dev/null", O_RDONLY));
        const auto before = std::signal(SIGTERM, SIG_IGN);
        sigset_t pipeSignal;
        sigset_t mask;
        ::sigemptyset(&pipeSignal);
        ::sigaddset(&pipeSignal, SIGPIPE);
        ::sigprocmask(SIG_BLOCK, &pipeSignal, &mask);
        const std::string printed = outputOfTells();
        ::sigprocmask(SIG_SETMASK, &mask, nullptr);
        std::signal(SIGTERM, before);
        CPPUNIT_ASSERT(
            printed.find("descriptor 0\ndescriptor 1\ndescriptor 2\n") != std::string::npos);
        CPPUNIT_ASSERT(printed.find("descriptor 3\n") == std::string::npos);
        CPPUNIT_ASSERT(
            printed.find("descriptor " + std::to_string(open.get()) + "\n") == std::string::npos);
        CPPUNIT_ASSERT(printed.find("blocked ") == std::string::npos);
        CPPUNIT_ASSERT(printed.find("ignored ") == std::string::npos);
    }

    void theKitsOwnOptionsAreAppended()
    {
        ProxyCommand with = command({"exits"});
        with.options = {"--timeout", "2"};
        ProxyProcess proxy(_loop, with);
        const std::vector<std::string> expected{hostileProxy, "exits", "--port", "0", "--root",
            "/no root", "--cache", "/no cache", "--timeout", "2"};
        CPPUNIT_ASSERT(expected == proxy.words());
    }

    void aMissingProgramIsNamed()
    {
        assertCannotStart(
            "no-such-python", "cannot start `no-such-python`: No such file or directory");
    }

    void aFileThatIsNotAProgramIsNamed()
    {
        assertCannotStart("/dev/null", "cannot start `/dev/null`: Permission denied");
    }

    void descriptorsOfTheHarnessAreNotKeptOpen()
    {
        // If the supervisor had the writing end open too, its closing would go unnoticed.
        std::array<int, 2> ends{};
        CPPUNIT_ASSERT_EQUAL(0, ::pipe(ends.data()));
        const FileDescriptor reading(ends[0]);
        FileDescriptor writing(ends[1]);
        const auto proxy = start("never-ready");
        writing.close();
        pollfd polled{reading.get(), POLLIN, 0};
        CPPUNIT_ASSERT_EQUAL(1, ::poll(&polled, 1, 20'000));
        CPPUNIT_ASSERT((polled.revents & POLLHUP) != 0);
    }

private:
    std::string outputOfTells()
    {
        const auto proxy = start("tells");
        awaitEnd(*proxy);
        CPPUNIT_ASSERT_EQUAL(std::string("ended with status 0"), proxy->ending());
        return proxy->log();
    }

    void assertCannotStart(const std::string& program, const std::string& sentence)
    {
        ProxyCommand missing = command({"mine.py"});
        missing.command = program;
        try
        {
            ProxyProcess(_loop, missing);
        }
        catch (const Poco::SystemException& error)
        {
            CPPUNIT_ASSERT_EQUAL(sentence, error.message());
            return;
        }
        CPPUNIT_FAIL("the program was started");
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(StartTest);

} // namespace Support
