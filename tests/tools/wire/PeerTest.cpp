// Connections between two peers of one loop: what one does, the other must observe.

#include "tests/tools/wire/Pair.h"
#include "tools/wire/SocketQueues.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>
#include <sys/stat.h>
#include <system_error>

namespace
{

using namespace std::chrono_literals;
using Wire::Clock;
using Wire::End;
using Wire::Listener;
using Wire::Peer;

class PeerTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(PeerTest);
    CPPUNIT_TEST(bytesTravelInBothDirections);
    CPPUNIT_TEST(aHalfCloseLeavesTheOtherDirectionOpen);
    CPPUNIT_TEST(aCloseIsARegularEnd);
    CPPUNIT_TEST(aResetKeepsWhatArrivedBefore);
    CPPUNIT_TEST(aResetIsNoticedWhileReadingIsHeld);
    CPPUNIT_TEST(finishWaitsForTheOtherSide);
    CPPUNIT_TEST(aPauseDelaysTheStepsAfterIt);
    CPPUNIT_TEST(aRepeatedBodyIsGeneratedWhileItIsSent);
    CPPUNIT_TEST(holdFillsTheKernelsBuffersAndABudgetReadsALittle);
    CPPUNIT_TEST(otherSideHasReadAllOnlyOnceItsProgramHasReadTheBytes);
    CPPUNIT_TEST(socketsAreIdentifiedByTheirInodes);
    CPPUNIT_TEST(aConnectionThatIsNotAcceptedHasBytesInTheKernel);
    CPPUNIT_TEST(aDownListenerRefusesAndComesBackOnItsPort);
    CPPUNIT_TEST(aTakenPortIsAnError);
    CPPUNIT_TEST(theLoopEndsAtItsDeadlineAndChecksWhileItWaits);
    CPPUNIT_TEST(aPeerMayBeDestroyedByAnother);
    CPPUNIT_TEST(anIdleLoopDoesNotSpin);
    CPPUNIT_TEST_SUITE_END();

public:
    void bytesTravelInBothDirections()
    {
        Pair pair;
        pair.a->send("ping");
        pair.b->send("pong");
        CPPUNIT_ASSERT(pair.until([&] { return pair.b->received() == "ping"; }));
        CPPUNIT_ASSERT(pair.until([&] { return pair.a->received() == "pong"; }));
        CPPUNIT_ASSERT(pair.a->end() == End::open && pair.a->sentAll());
        CPPUNIT_ASSERT_EQUAL(pair.a->port(), pair.b->remotePort());
    }

    void aHalfCloseLeavesTheOtherDirectionOpen()
    {
        Pair pair;
        pair.a->send("all");
        pair.a->shutDownSend();
        CPPUNIT_ASSERT(pair.until([&] { return pair.b->end() == End::ended; }));
        CPPUNIT_ASSERT_EQUAL(std::string("all"), pair.b->received());
        pair.b->send("answer");
        pair.b->close();
        CPPUNIT_ASSERT(pair.until([&] { return pair.a->over(); }));
        CPPUNIT_ASSERT(pair.a->end() == End::ended);
        CPPUNIT_ASSERT_EQUAL(std::string("answer"), pair.a->received());
    }

    void aCloseIsARegularEnd()
    {
        Pair pair;
        pair.b->send("bye");
        pair.b->close();
        CPPUNIT_ASSERT(pair.until([&] { return pair.a->end() != End::open; }));
        CPPUNIT_ASSERT(pair.a->end() == End::ended && pair.b->end() == End::closedHere);
        CPPUNIT_ASSERT_EQUAL(std::string("bye"), pair.a->received());
        CPPUNIT_ASSERT(pair.b->sentAll());
    }

    void aResetKeepsWhatArrivedBefore()
    {
        Pair pair;
        pair.b->send("half");
        CPPUNIT_ASSERT(pair.until([&] { return pair.a->received() == "half"; }));
        pair.b->reset();
        CPPUNIT_ASSERT(pair.until([&] { return pair.a->end() != End::open; }));
        CPPUNIT_ASSERT(pair.a->end() == End::reset && pair.a->over());
        CPPUNIT_ASSERT_EQUAL(std::string("half"), pair.a->received());
    }

    void aResetIsNoticedWhileReadingIsHeld()
    {
        Pair pair;
        pair.a->hold();
        pair.b->send("half");
        pair.b->reset();
        CPPUNIT_ASSERT(pair.until([&] { return pair.a->end() == End::reset; }));
        CPPUNIT_ASSERT_EQUAL(std::string("half"), pair.a->received());
    }

    void finishWaitsForTheOtherSide()
    {
        Pair pair;
        pair.b->send("bye");
        pair.b->finish();
        CPPUNIT_ASSERT(pair.until([&] { return pair.a->end() == End::ended; }));
        CPPUNIT_ASSERT(!pair.b->over());
        pair.a->send("late");
        pair.a->close();
        CPPUNIT_ASSERT(pair.until([&] { return pair.b->over(); }));
        CPPUNIT_ASSERT_EQUAL(std::string("late"), pair.b->received());
        CPPUNIT_ASSERT(pair.b->end() == End::ended);
    }

    void aPauseDelaysTheStepsAfterIt()
    {
        Pair pair;
        const auto start = Clock::now();
        pair.a->send("one");
        pair.a->pause(30ms);
        pair.a->send("two");
        CPPUNIT_ASSERT(pair.until([&] { return !pair.b->received().empty(); }));
        CPPUNIT_ASSERT_EQUAL(std::string("one"), pair.b->received());
        CPPUNIT_ASSERT(pair.until([&] { return pair.b->received() == "onetwo"; }));
        CPPUNIT_ASSERT(Clock::now() - start >= 30ms);
    }

    void aRepeatedBodyIsGeneratedWhileItIsSent()
    {
        Pair pair;
        const std::uint64_t total = 40'000'003;
        std::uint64_t wrong = 0;
        std::uint64_t at = 0;
        pair.b->sink(
            [&](std::string_view bytes)
            {
                for (const char c : bytes)
                    wrong += c != "abc"[at++ % 3];
            });
        pair.a->repeat("abc", total);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, pair.a->stepsLeft());
        CPPUNIT_ASSERT(pair.until([&] { return pair.b->bytesReceived() == total; }));
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{0}, wrong);
        CPPUNIT_ASSERT_EQUAL(total, pair.a->bytesSent());
        CPPUNIT_ASSERT(pair.b->received().empty());
    }

    void holdFillsTheKernelsBuffersAndABudgetReadsALittle()
    {
        Pair pair;
        pair.b->hold();
        pair.a->repeat("x", 50'000'000);
        // The kernel's buffers are full once the counter is the same twice in a row.
        std::uint64_t before = 0;
        CPPUNIT_ASSERT(pair.until([&]
            { return std::exchange(before, pair.a->bytesSent()) == before && before > 0; },
            20ms));
        CPPUNIT_ASSERT(pair.a->bytesSent() < 50'000'000 && pair.b->received().empty());
        pair.b->release(5);
        CPPUNIT_ASSERT(pair.until([&] { return pair.b->held(); }));
        CPPUNIT_ASSERT_EQUAL(std::string("xxxxx"), pair.b->received());
        pair.b->release();
        CPPUNIT_ASSERT(pair.until([&] { return pair.b->bytesReceived() == 50'000'000; }));
    }

    void socketsAreIdentifiedByTheirInodes()
    {
        Pair pair;
        const auto inodeOf = [](int descriptor)
        {
            struct stat status = {};
            CPPUNIT_ASSERT_EQUAL(0, ::fstat(descriptor, &status));
            return static_cast<unsigned long>(status.st_ino);
        };
        const auto found = Wire::socketQueues(pair.a->port(), pair.b->port());
        CPPUNIT_ASSERT(found.has_value());
        CPPUNIT_ASSERT_EQUAL(inodeOf(pair.a->descriptor()), found->inode);
        CPPUNIT_ASSERT(
            !Wire::socketQueues(pair.listener.port(), 1)); // a listening socket is not connected
        const auto listening = Wire::listeningSockets(pair.listener.port());
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, listening.size());
        CPPUNIT_ASSERT_EQUAL(inodeOf(pair.listener.descriptor()), listening.front());
        CPPUNIT_ASSERT(Wire::listeningSockets(pair.a->port()).empty());
    }
    void otherSideHasReadAllOnlyOnceItsProgramHasReadTheBytes()
    {
        Pair pair;
        CPPUNIT_ASSERT(pair.a->otherSideHasReadAll());
        pair.b->hold();
        pair.a->send("hello");
        CPPUNIT_ASSERT(!pair.a->otherSideHasReadAll());
        CPPUNIT_ASSERT(pair.until([&] { return pair.a->inKernel() == 5; }, 1ms));
        CPPUNIT_ASSERT(pair.a->sentAll());
        CPPUNIT_ASSERT(!pair.a->otherSideHasReadAll());
        pair.b->release(2);
        CPPUNIT_ASSERT(pair.until([&] { return pair.a->inKernel() == 3; }, 1ms));
        pair.a->shutDownSend(); // the end is not a byte
        CPPUNIT_ASSERT(pair.until([&] { return pair.a->sentAll(); }));
        CPPUNIT_ASSERT(pair.until([&] { return pair.a->inKernel() == 3; }, 1ms));
        pair.b->release(3);
        CPPUNIT_ASSERT(pair.until([&] { return pair.a->otherSideHasReadAll(); }, 1ms));
        CPPUNIT_ASSERT_EQUAL(std::string("hello"), pair.b->received());
    }

    void aConnectionThatIsNotAcceptedHasBytesInTheKernel()
    {
        Wire::EventLoop loop;
        Listener listener(loop, 0, [](int) {});
        loop.remove(listener);
        const auto peer = Peer::connect(loop, listener.port());
        peer->send("hello");
        CPPUNIT_ASSERT(
            loop.runUntil([&] { return peer->inKernel() == 5; }, Clock::now() + 20s, 1ms));
    }

    void aDownListenerRefusesAndComesBackOnItsPort()
    {
        Pair pair;
        const auto port = pair.listener.port();
        pair.listener.goDown();
        pair.listener.goDown();
        const auto refused = Peer::connect(pair.loop, port);
        CPPUNIT_ASSERT(pair.until([&] { return refused->end() == End::refused; }));
        pair.a->send("still here");
        CPPUNIT_ASSERT(pair.until([&] { return pair.b->received() == "still here"; }));

        pair.listener.comeBack();
        pair.b.reset();
        const auto again = Peer::connect(pair.loop, port);
        CPPUNIT_ASSERT(pair.until([&] { return pair.b != nullptr && again->connected(); }));
    }

    void aTakenPortIsAnError()
    {
        Pair pair;
        CPPUNIT_ASSERT_THROW(
            Listener(pair.loop, pair.listener.port(), [](int) {}), std::system_error);
        CPPUNIT_ASSERT(pair.a->connected());
    }

    void theLoopEndsAtItsDeadlineAndChecksWhileItWaits()
    {
        Pair pair;
        int asked = 0;
        const auto count = [&]
        {
            ++asked;
            return false;
        };
        const auto start = Clock::now();
        CPPUNIT_ASSERT(!pair.loop.runUntil(count, start + 20ms));
        CPPUNIT_ASSERT(Clock::now() >= start + 20ms);
        const int withoutLook = std::exchange(asked, 0);
        CPPUNIT_ASSERT(!pair.loop.runUntil(count, Clock::now() + 100ms, 1ms));
        CPPUNIT_ASSERT(withoutLook <= 5 && asked > 5);
        CPPUNIT_ASSERT(pair.loop.runUntil([] { return true; }, start));
    }

    void aPeerMayBeDestroyedByAnother()
    {
        Pair pair;
        pair.a->send("x");
        pair.a->close();
        pair.b->whenChanged([&] { pair.a.reset(); });
        CPPUNIT_ASSERT(pair.until([&] { return !pair.a && pair.b->end() == End::ended; }));
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, pair.loop.watchers());
    }

    void anIdleLoopDoesNotSpin()
    {
        Pair pair;
        pair.a->shutDownSend();
        pair.b->hold();
        CPPUNIT_ASSERT(pair.until([&] { return pair.a->sentAll(); }));
        int rounds = 0;
        pair.loop.runUntil(
            [&]
            {
                ++rounds;
                return false;
            },
            Clock::now() + 50ms);
        CPPUNIT_ASSERT(rounds < 10);
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(PeerTest);

} // namespace
