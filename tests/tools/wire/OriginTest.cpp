// Requests to an origin: one by one, pipelined, broken, and answered late.

#include "tools/wire/Origin.h"

#include <cppunit/TestFixture.h>
#include <cppunit/extensions/HelperMacros.h>

namespace
{

using namespace std::chrono_literals;
using Wire::Clock;
using Wire::Exchange;
using Wire::Message;
using Wire::Peer;

const std::string getOne = "GET /one HTTP/1.1\r\nHost: c\r\n\r\n";
const std::string post = "POST /two HTTP/1.1\r\nHost: c\r\nContent-Length: 5\r\n\r\n";
const std::string okOne = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n";

class OriginTest : public CppUnit::TestFixture
{
    CPPUNIT_TEST_SUITE(OriginTest);
    CPPUNIT_TEST(theHandlerIsCalledWhenTheHeadIsComplete);
    CPPUNIT_TEST(pipelinedRequestsArriveInOrder);
    CPPUNIT_TEST(aBrokenRequestIsHandedOverAndIsTheLast);
    CPPUNIT_TEST(aRequestThatEndsWithinItsBodyIsBroken);
    CPPUNIT_TEST(aConnectionWithoutARequestCausesNoExchange);
    CPPUNIT_TEST(anAnswerAfterTheEndOfTheConnectionIsDropped);
    CPPUNIT_TEST(aClientThatDoesNotReadCannotFillTheMemory);
    CPPUNIT_TEST(closeWithClientClosesAfterTheAnswer);
    CPPUNIT_TEST(aDownOriginRefusesConnectionsUntilItComesBack);
    CPPUNIT_TEST_SUITE_END();

public:
    void setUp() override
    {
        _exchanges.clear();
        _answer = {};
        _origin.emplace(_loop, 0,
            [this](const std::shared_ptr<Exchange>& exchange)
            {
                _exchanges.push_back(exchange);
                if (!_answer.empty())
                    exchange->peer->send(_answer);
            });
        _client = Peer::connect(_loop, _origin->port());
    }

    void tearDown() override
    {
        _client.reset();
        _origin.reset();
        _exchanges.clear();
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, _loop.watchers());
    }

    void theHandlerIsCalledWhenTheHeadIsComplete()
    {
        _client->send(post + "he");
        CPPUNIT_ASSERT(until([&] { return _exchanges.size() == 1; }));
        const auto& exchange = *_exchanges[0];
        int called = 0;
        _exchanges[0]->whenOver = [&]
        {
            ++called;
        };
        CPPUNIT_ASSERT_EQUAL(std::string("/two"), exchange.request.target());
        CPPUNIT_ASSERT(!exchange.request.over());
        _client->send("llo");
        CPPUNIT_ASSERT(until([&] { return exchange.request.complete(); }));
        CPPUNIT_ASSERT_EQUAL(1, called);
        CPPUNIT_ASSERT_EQUAL(post + "hello", exchange.raw);
        _exchanges[0]->peer->send(okOne + "x");
        CPPUNIT_ASSERT(until([&] { return _client->received() == okOne + "x"; }));
    }

    void pipelinedRequestsArriveInOrder()
    {
        _answer = okOne + "x";
        _client->send(getOne + post + "hello" + getOne);
        CPPUNIT_ASSERT(until([&] { return _client->received() == _answer + _answer + _answer; }));
        CPPUNIT_ASSERT_EQUAL(std::size_t{3}, _exchanges.size());
        CPPUNIT_ASSERT_EQUAL(std::string("hello"), _exchanges[1]->request.body());
        CPPUNIT_ASSERT_EQUAL(std::size_t{2}, _exchanges[2]->number);
        CPPUNIT_ASSERT_EQUAL(std::size_t{0}, _exchanges[2]->connection);
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, _origin->accepted());
    }

    void aBrokenRequestIsHandedOverAndIsTheLast()
    {
        _client->send("GET /one HTTP/1.1\nHost: c\n\n" + getOne);
        CPPUNIT_ASSERT(until([&] { return !_exchanges.empty(); }));
        CPPUNIT_ASSERT_EQUAL(std::string("line 1 of the head ends in LF without CR"),
            _exchanges[0]->request.fault());
        _client->send(getOne);
        CPPUNIT_ASSERT(until([&] { return _client->otherSideHasReadAll(); }, 1ms));
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, _exchanges.size());
    }

    void aRequestThatEndsWithinItsBodyIsBroken()
    {
        _client->send(post + "he");
        CPPUNIT_ASSERT(until([&] { return !_exchanges.empty(); }));
        std::string fault;
        _exchanges[0]->whenOver = [&]
        {
            fault = _exchanges[0]->request.fault();
        };
        _client->reset();
        CPPUNIT_ASSERT(until([&] { return !fault.empty(); }));
        CPPUNIT_ASSERT_EQUAL(
            std::string("Content-Length says 5 but the connection was reset after 2 bytes"), fault);
    }

    void aConnectionWithoutARequestCausesNoExchange()
    {
        CPPUNIT_ASSERT(until([&] { return _origin->open().size() == 1; }));
        const auto peer = _origin->open()[0];
        _client->close();
        CPPUNIT_ASSERT(until([&] { return peer->end() == Wire::End::ended; }));
        CPPUNIT_ASSERT(_exchanges.empty());
    }

    void anAnswerAfterTheEndOfTheConnectionIsDropped()
    {
        _client->send(getOne);
        CPPUNIT_ASSERT(until([&] { return !_exchanges.empty(); }));
        const auto peer = _exchanges[0]->peer;
        _client->reset();
        CPPUNIT_ASSERT(until([&] { return peer->over(); }));
        peer->send(okOne + "x");
        const auto other = Peer::connect(_loop, _origin->port());
        other->send(getOne);
        CPPUNIT_ASSERT(until([&] { return _exchanges.size() == 2; }));
        CPPUNIT_ASSERT_EQUAL(std::size_t{1}, _exchanges[1]->connection);
        CPPUNIT_ASSERT_EQUAL(std::uint64_t{0}, peer->bytesSent());
    }

    void aClientThatDoesNotReadCannotFillTheMemory()
    {
        _answer = std::string(100'000, 'x');
        _client->hold();
        for (int i = 0; i < 5000; ++i)
            _client->send(getOne);
        std::size_t before = 0;
        CPPUNIT_ASSERT(
            until([&] { return std::exchange(before, _exchanges.size()) == before && before > 0; },
                20ms));
        CPPUNIT_ASSERT(_exchanges.size() < 1000);
        _client->sink([](std::string_view) {});
        _client->release();
        CPPUNIT_ASSERT(until([&] { return _client->bytesReceived() == 500'000'000; }));
        CPPUNIT_ASSERT_EQUAL(std::size_t{5000}, _exchanges.size());
    }

    void closeWithClientClosesAfterTheAnswer()
    {
        _answer = okOne + "x";
        _client->send(getOne);
        _client->shutDownSend();
        CPPUNIT_ASSERT(until([&] { return _client->received() == _answer; }));
        CPPUNIT_ASSERT(until([&] { return _origin->open()[0]->end() == Wire::End::ended; }));
        CPPUNIT_ASSERT(_client->end() == Wire::End::open);

        _origin->closeWithClient();
        const auto second = Peer::connect(_loop, _origin->port());
        second->send(getOne);
        second->shutDownSend();
        CPPUNIT_ASSERT(until([&] { return second->over(); }));
        CPPUNIT_ASSERT_EQUAL(_answer, second->received());
        const auto idle = Peer::connect(_loop, _origin->port());
        idle->shutDownSend();
        CPPUNIT_ASSERT(until([&] { return idle->over(); }));
    }

    void aDownOriginRefusesConnectionsUntilItComesBack()
    {
        _origin->goDown();
        const auto refused = Peer::connect(_loop, _origin->port());
        CPPUNIT_ASSERT(until([&] { return refused->end() == Wire::End::refused; }));
        _origin->comeBack();
        const auto served = Peer::connect(_loop, _origin->port());
        served->send(getOne);
        CPPUNIT_ASSERT(until([&] { return !_exchanges.empty(); }));
    }

private:
    bool until(const std::function<bool()>& done,
        std::chrono::milliseconds look = std::chrono::milliseconds::zero())
    {
        return _loop.runUntil(done, Clock::now() + 20s, look);
    }

    Wire::EventLoop _loop;
    std::vector<std::shared_ptr<Exchange>> _exchanges;
    std::string _answer;
    std::optional<Wire::Origin> _origin;
    std::unique_ptr<Peer> _client;
};

CPPUNIT_TEST_SUITE_REGISTRATION(OriginTest);

} // namespace
