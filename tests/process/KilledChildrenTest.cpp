// Children are killed at random moments while many clients are served. A child that is killed
// takes its own client with it, and nothing else.

#include "tests/process/ChildKiller.h"
#include "tests/process/Fixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <iostream>
#include <random>
#include <sstream>

namespace Process
{

class KilledChildrenTest : public Fixture
{
    CPPUNIT_TEST_SUITE(KilledChildrenTest);
    CPPUNIT_TEST(killedChildrenHarmNoOther);
    CPPUNIT_TEST_SUITE_END();

public:
    void killedChildrenHarmNoOther()
    {
        const auto seed = std::random_device()();
        std::cout << "killedChildrenHarmNoOther: seed " << seed << std::endl;
        _dice.seed(seed);
        _handler = [this](const auto& exchange)
        {
            answerInPieces(*exchange);
        };
        startProxy();
        const std::size_t descriptors = _proxy->descriptors();

        std::size_t killed = 0;
        {
            ChildKiller killer(_loop, _dice, [this] { return children(); });
            crowd(32).come([this](std::size_t number) { return _lost >= wanted || number == most; },
                [this](std::size_t number)
                {
                    _pages = number / 3 + 1;
                    return request(pageOf(number));
                },
                [this](std::size_t number, const Plays::Client& client)
                { return isWholeOrLost(number, client); });
            killed = killer.killed();
        }

        CPPUNIT_ASSERT_MESSAGE(std::to_string(_lost) + " clients were lost through " +
                                   std::to_string(killed) + " kills",
            _lost >= wanted && _lost <= killed);
        awaitNoChild();
        CPPUNIT_ASSERT_EQUAL(descriptors, _proxy->descriptors());
        everyCopyIsWhole();
        stop();
    }

private:
    static constexpr std::size_t wanted = 300;  ///< so many clients are lost
    static constexpr std::size_t most = 20'000; ///< unless they cannot be hit

    /// Three clients in a row ask for the same page: one stores it, and others may find it.
    static std::string pageOf(std::size_t number) { return "page" + std::to_string(number / 3); }
    static std::string bodyOf(std::size_t page) { return bytesOf(page, 60'000); }

    /// In pieces with some time between them, so that there is a middle in which to be killed; with
    /// a length, or in chunks.
    void answerInPieces(Wire::Exchange& exchange)
    {
        const std::size_t page = numberOf(exchange.request.target());
        const bool chunked = page % 2 == 1;
        const std::string body = bodyOf(page);
        exchange.peer->send("HTTP/1.1 200 OK\r\nCache-Control: max-age=600\r\n" +
                            (chunked ? "Transfer-Encoding: chunked"
                                     : "Content-Length: " + std::to_string(body.size())) +
                            "\r\n\r\n");
        const std::size_t half = body.size() / 2;
        for (const std::string& piece : {body.substr(0, half), body.substr(half)})
        {
            exchange.peer->pause(std::chrono::milliseconds(_dice() % 4));
            if (chunked && !piece.empty())
                exchange.peer->send(hexadecimal(piece.size()) + "\r\n" + piece + "\r\n");
            else
                exchange.peer->send(piece);
        }
        if (chunked)
            exchange.peer->send("0\r\n\r\n");
    }

    static std::string hexadecimal(std::size_t number)
    {
        std::ostringstream text;
        text << std::hex << number;
        return text.str();
    }

    bool isWholeOrLost(std::size_t number, const Plays::Client& client)
    {
        if (!client.answerIsOver())
            return false;
        if (client.answer().complete())
            assertWhole(client, bodyOf(number / 3));
        else
            ++_lost;
        return true;
    }

    /// C has gone, so what is answered comes from the cache.
    void everyCopyIsWhole()
    {
        _origin->goDown();
        std::size_t copies = 0;
        crowd(32).come(
            _pages, [this](std::size_t page) { return request("page" + std::to_string(page)); },
            [&](std::size_t page, const Plays::Client& client)
            {
                if (!client.answerIsOver())
                    return false;
                CPPUNIT_ASSERT_MESSAGE(client.answer().fault(), client.answer().complete());
                if (client.answer().status() == 502)
                    return true;
                assertWhole(client, bodyOf(page));
                ++copies;
                return true;
            });
        CPPUNIT_ASSERT_MESSAGE(std::to_string(copies) + " copies", copies > _pages / 4);
        awaitNoChild();
    }

    std::mt19937 _dice;
    std::size_t _lost = 0;
    std::size_t _pages = 0;
};

CPPUNIT_TEST_SUITE_REGISTRATION(KilledChildrenTest);

} // namespace Process
