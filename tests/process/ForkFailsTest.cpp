// Where the system has no process left fork() fails. The client that has come waits; the first
// process tries again now and then, and goes on to hear signals.

#include "tests/process/Fixture.h"

#include <cppunit/extensions/HelperMacros.h>

namespace Process
{

class ForkFailsTest : public Fixture
{
    CPPUNIT_TEST_SUITE(ForkFailsTest);
    CPPUNIT_TEST(clientWaitsAndTheFirstProcessRests);
    CPPUNIT_TEST(sigtermIsHeardMeanwhile);
    CPPUNIT_TEST(clientIsGivenUpInTheEndAndTheNextOneWaits);
    CPPUNIT_TEST_SUITE_END();

public:
    void clientWaitsAndTheFirstProcessRests()
    {
        startProxy({"--timeout", "60"}, "forkless");
        const auto client = ask("page1");
        awaitTries(1);
        const std::size_t tries = triesSoFar();
        const auto began = Wire::Clock::now();
        const std::uint64_t used = timeUsed();

        awaitTries(tries + 5);

        const std::chrono::nanoseconds busy(timeUsed() - used);
        const std::chrono::nanoseconds whole = Wire::Clock::now() - began;
        CPPUNIT_ASSERT_MESSAGE("it was at work for " + std::to_string(busy.count()) + " of " +
                                   std::to_string(whole.count()) + " ns",
            busy < whole / 4);
        CPPUNIT_ASSERT_EQUAL(_first, _proxy->pid());
        CPPUNIT_ASSERT(client->isConnected() && !client->hasAnswer());
        stop();
    }

    void sigtermIsHeardMeanwhile()
    {
        startProxy({"--timeout", "60"}, "forkless");
        const auto client = ask("page1");
        awaitTries(2);
        stop();
        await("close the connection", [&] { return client->sawEnd(); });
    }

    void clientIsGivenUpInTheEndAndTheNextOneWaits()
    {
        startProxy({"--timeout", "0.3"}, "forkless");
        const std::size_t descriptors = _proxy->descriptors();
        for (const std::string page : {"page1", "page2"})
        {
            const std::size_t tries = triesSoFar();
            const auto client = ask(page);
            awaitTries(tries + 1);
            await("give the client up", [&] { return client->sawEnd(); });
            await("close its descriptor", [&] { return _proxy->descriptors() == descriptors; });
        }
        CPPUNIT_ASSERT_EQUAL(_first, _proxy->pid());
        stop();
    }

private:
    /// It says in its log each time that there is no process.
    std::size_t triesSoFar() const
    {
        const std::string log = _proxy->log();
        const std::string line = "No process for a client";
        std::size_t count = 0;
        for (auto at = log.find(line); at != std::string::npos; at = log.find(line, at + 1))
            ++count;
        return count;
    }

    void awaitTries(std::size_t count)
    {
        await("try to make a process " + std::to_string(count) + " times",
            [&] { return triesSoFar() >= count; });
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ForkFailsTest);

} // namespace Process
