// How B stops: the first process waits for its children, but not forever.

#include "tests/process/ProcessFixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <csignal>

namespace Process
{

class DrainTest : public ProcessFixture
{
    CPPUNIT_TEST_SUITE(DrainTest);
    CPPUNIT_TEST(theFirstProcessStaysUntilItsLastChildHasEnded);
    CPPUNIT_TEST(aChildThatDoesNotEndIsKilledAtTheDeadline);
    CPPUNIT_TEST_SUITE_END();

public:
    void theFirstProcessStaysUntilItsLastChildHasEnded()
    {
        collectRequests();
        startProxy();
        const auto one = ask("page1");
        const auto two = ask("page2");
        await("ask C twice", [&] { return _exchanges.size() == 2; });

        _proxy->terminate();
        awaitRefusal();
        answer(*_exchanges[0], "one answer");
        await("answer", [&] { return answered(*one) != answered(*two); });
        awaitChildren(1);
        awaitRest();
        CPPUNIT_ASSERT_MESSAGE(_proxy->ending(), !_proxy->exited());

        answer(*_exchanges[1], "the other one");
        await("answer the last client", [&] { return answered(*one) && answered(*two); });
        await("end", [&] { return _proxy->exited(); });
        CPPUNIT_ASSERT_MESSAGE(_proxy->ending(), _proxy->exitedWith(0));
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, _proxy->processes().size());
    }

    void aChildThatDoesNotEndIsKilledAtTheDeadline()
    {
        startProxy({"--timeout", "0.5"});
        const auto client = ask("page1");
        awaitChildren(1);
        // A stopped process receives no SIGTERM, and does nothing by itself.
        CPPUNIT_ASSERT_EQUAL(0, ::kill(children().front(), SIGSTOP));

        const auto began = Wire::Clock::now();
        stop();

        CPPUNIT_ASSERT(Wire::Clock::now() - began > std::chrono::milliseconds(450));
        await("close the connection", [&] { return client->sawEnd(); });
    }

private:
    static bool answered(const Plays::Client& client)
    {
        return client.responseIsOver() && client.response().complete();
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(DrainTest);

} // namespace Process
