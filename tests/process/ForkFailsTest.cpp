// When the system has no process left, fork() fails. A client that has connected waits; B's first
// process tries again now and then, and still reacts to signals.

#include "tests/process/ProcessFixture.h"
#include "tests/support/Environment.h"
#include "tests/support/ProcessResources.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

class ForkFailsTest : public ProcessFixture
{
    CPPUNIT_TEST_SUITE(ForkFailsTest);
    CPPUNIT_TEST(theClientWaitsAndTheFirstProcessSleeps);
    CPPUNIT_TEST(sigtermEndsTheWaiting);
    CPPUNIT_TEST(theClientIsDroppedAfterTheTimeoutAndTheNextOneWaits);
    CPPUNIT_TEST_SUITE_END();

public:
    void theClientWaitsAndTheFirstProcessSleeps()
    {
        startWithoutFork("60");
        const auto client = ask("page1");
        awaitTries(1);
        const std::size_t tries = triesSoFar();
        const auto began = Wire::Clock::now();
        const std::uint64_t used = Support::processorTime(_parent);

        awaitTries(tries + 5);

        const std::chrono::nanoseconds busy(Support::processorTime(_parent) - used);
        const std::chrono::nanoseconds passed = Wire::Clock::now() - began;
        CPPUNIT_ASSERT_MESSAGE("the first process was busy for " + std::to_string(busy.count()) +
                                   " of " + std::to_string(passed.count()) + " ns",
            busy < passed / 4);
        CPPUNIT_ASSERT_EQUAL(_parent, _proxy->pid());
        CPPUNIT_ASSERT(client->isConnected() && !client->hasResponse());
        stop();
    }

    void sigtermEndsTheWaiting()
    {
        startWithoutFork("60");
        const auto client = ask("page1");
        awaitTries(2);
        stop();
        await("close the connection", [&] { return client->sawEnd(); });
    }

    void theClientIsDroppedAfterTheTimeoutAndTheNextOneWaits()
    {
        startWithoutFork("0.3");
        const std::size_t descriptors = _proxy->descriptors();
        for (const std::string page : {"page1", "page2"})
        {
            const std::size_t tries = triesSoFar();
            const auto client = ask(page);
            awaitTries(tries + 1);
            await("drop the client", [&] { return client->sawEnd(); });
            await("close its descriptor", [&] { return _proxy->descriptors() == descriptors; });
        }
        CPPUNIT_ASSERT_EQUAL(_parent, _proxy->pid());
        stop();
    }

private:
    void startWithoutFork(const std::string& timeout)
    {
        startProxy({"--timeout", timeout}, {Support::buildFolder() + "/tests/without", "fork"});
    }

    /// The number of tries, each of which writes a line into B's log.
    std::size_t triesSoFar() const
    {
        const std::string log = _proxy->log();
        const std::string line = "Cannot start a process for a client";
        std::size_t count = 0;
        for (auto at = log.find(line); at != std::string::npos; at = log.find(line, at + 1))
            ++count;
        return count;
    }

    void awaitTries(std::size_t count)
    {
        await("try to create a process " + std::to_string(count) + " times",
            [&] { return triesSoFar() >= count; });
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ForkFailsTest);

} // namespace Process
