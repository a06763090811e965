// One fetch for many, where a play cannot look: what the processes do when the copy that others
// read comes to no end.

#include "tests/process/CacheFixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <csignal>

namespace Process
{

class SharedFetchTest : public CacheFixture
{
    CPPUNIT_TEST_SUITE(SharedFetchTest);
    CPPUNIT_TEST(copyThatIsGivenUpEndsForThoseWhoReadItAtOnce);
    CPPUNIT_TEST(silentOriginIsNoticedWhileTheClientReadsSlowly);
    CPPUNIT_TEST(killedFetcherIsNoticedEachTime);
    CPPUNIT_TEST_SUITE_END();

public:
    void tearDown() override
    {
        _asking.clear();
        CacheFixture::tearDown();
    }

    /// It turns out to be too large for the cache, and C is slow: nobody waits for C's end.
    void copyThatIsGivenUpEndsForThoseWhoReadItAtOnce()
    {
        startAndCollect({"--cache-size", "100K", "--timeout", "60"});
        const auto one = ask("giant");
        await("ask C", [&] { return _asking.size() == 1; });
        Wire::Peer& origin = *_asking[0]->peer;
        origin.send(
            "HTTP/1.1 200 OK\r\nCache-Control: max-age=600\r\n\r\n" + std::string(40'000, 'g'));
        await("pass on what has come", [&] { return one->hasAnswer(); });
        const auto two = ask("giant");
        await("pass it on to the other client",
            [&] { return two->hasAnswer() && two->answer().body().size() == 40'000; });
        origin.send(std::string(40'000, 'g'));
        // Broken off, or all of it in another way; but something happens now, and not after C's
        // end.
        await("do something for the other client",
            [&] {
                return two->answerIsOver() || _asking.size() == 2 ||
                       two->answer().body().size() == 80'000;
            });
        origin.close();
        await("answer the first client", [&] { return one->answerIsOver(); });
        assertWhole(*one, std::string(80'000, 'g'));
    }

    void silentOriginIsNoticedWhileTheClientReadsSlowly()
    {
        startAndCollect({"--timeout", "0.5"});
        Plays::Client client(_loop);
        client.readSlowly();
        client.connect(_proxy->port());
        client.send(request("page1"));
        await("ask C", [&] { return _asking.size() == 1; });
        _asking[0]->peer->send("HTTP/1.1 200 OK\r\nCache-Control: max-age=600\r\n"
                               "Content-Length: 70000000\r\n\r\n" +
                               std::string(69'000'000, 's'));
        // It takes 8 kB each millisecond, until C has been silent for long; then nothing more.
        const auto began = Wire::Clock::now();
        await("be read slowly",
            [&]
            {
                const auto passed = (Wire::Clock::now() - began) / std::chrono::milliseconds(1);
                const std::size_t taken = client.hasAnswer() ? client.answer().body().size() : 0;
                if (taken < static_cast<std::size_t>(passed) * 8000)
                    client.readOn();
                return passed > 1000;
            });
        awaitNoChild();
    }

    /// The kernel tells those who wait in the moment in which it ends the process; they must not
    /// look too early.
    void killedFetcherIsNoticedEachTime()
    {
        startAndCollect({"--timeout", "60"});
        for (std::size_t round = 0; round < 100; ++round)
        {
            _asking.clear();
            const auto one = ask(pageOf(round));
            await("ask C", [&] { return _asking.size() == 1; });
            const pid_t fetcher = children().front();
            const auto two = ask(pageOf(round));
            await("let the other client wait", [&] { return children().size() == 2; });
            awaitRest();
            CPPUNIT_ASSERT_EQUAL(std::size_t{1}, _asking.size());
            ::kill(fetcher, SIGKILL);
            await("ask C for the other client", [&] { return _asking.size() == 2; });
            answer(*_asking[1], bodyOf(round));
            await("answer the other client", [&] { return two->answerIsOver(); });
            assertWhole(*two, bodyOf(round));
            two->closeNow();
            awaitNoChild();
        }
    }

private:
    void startAndCollect(const std::vector<std::string>& options)
    {
        _handler = [this](const auto& exchange)
        {
            _asking.push_back(exchange);
        };
        startProxy(options);
    }

    void awaitRest()
    {
        int looks = 0;
        await("come to rest",
            [&]
            {
                looks = _proxy->allAsleep() ? looks + 1 : 0;
                return looks == 3;
            });
    }

    std::vector<std::shared_ptr<Wire::Exchange>> _asking;
};

CPPUNIT_TEST_SUITE_REGISTRATION(SharedFetchTest);

} // namespace Process
