// Clients, an origin, and the processes between them.

#include "tests/process/ProcessFixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <iostream>
#include <sstream>

namespace Process
{

namespace
{

using namespace std::chrono_literals;

constexpr int looksAtRest = 5;

std::string head(const std::string& cacheControl, const std::string& framing)
{
    return "HTTP/1.1 200 OK\r\nCache-Control: " + cacheControl + "\r\n" + framing + "\r\n\r\n";
}

std::string length(const std::string& body)
{
    return "Content-Length: " + std::to_string(body.size());
}

std::string chunk(const std::string& piece)
{
    std::ostringstream text;
    text << std::hex << piece.size() << "\r\n" << piece << "\r\n";
    return text.str();
}

} // namespace

void ProcessFixture::setUp()
{
    ProxyFixture::setUp();
    _handler = nullptr;
    _exchanges.clear();
    _origin = std::make_unique<Wire::Origin>(_loop, 0,
        [this](const std::shared_ptr<Wire::Exchange>& exchange)
        {
            if (_handler)
                _handler(exchange);
        });
    _origin->closeWithClient();
}

void ProcessFixture::tearDown()
{
    _proxy.reset();
    _exchanges.clear();
    _origin.reset();
    ProxyFixture::tearDown();
}

void ProcessFixture::awaitChildren(std::size_t count)
{
    await(
        "have " + std::to_string(count) + " children", [&] { return children().size() == count; });
}

void ProcessFixture::awaitRefusal()
{
    await("refuse new clients",
        [this]
        {
            Plays::Client client(_loop);
            client.connect(_proxy->port());
            _loop.runUntil([&] { return client.isConnected() || client.wasRefused(); },
                Wire::Clock::now() + 5s);
            return client.wasRefused();
        });
}

void ProcessFixture::awaitNoChild()
{
    await("lose its last child", [this] { return _proxy->processes() == std::vector{_parent}; });
}

void ProcessFixture::awaitRest()
{
    int looks = 0;
    await("come to rest",
        [&]
        {
            looks = _proxy->allAsleep() ? looks + 1 : 0;
            return looks == looksAtRest;
        });
}

void ProcessFixture::stop()
{
    _proxy->terminate();
    await("end after SIGTERM", [this] { return _proxy->exited(); });
    CPPUNIT_ASSERT_MESSAGE(_proxy->ending(), _proxy->exitedWith(0));
    CPPUNIT_ASSERT_EQUAL(std::size_t{0}, _proxy->processes().size());
}

std::vector<pid_t> ProcessFixture::children() const
{
    std::vector<pid_t> all = _proxy->processes();
    std::erase(all, _parent);
    return all;
}

std::string ProcessFixture::request(const std::string& page) const
{
    const std::string host = "127.0.0.1:" + std::to_string(_proxy->port());
    return "GET /127.0.0.1:" + std::to_string(_origin->port()) + "/" + page +
           " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
}

std::unique_ptr<Plays::Client> ProcessFixture::ask(const std::string& page)
{
    auto client = std::make_unique<Plays::Client>(_loop);
    client->connect(_proxy->port());
    client->send(request(page));
    return client;
}

std::unique_ptr<Plays::Client> ProcessFixture::askC(const std::string& page)
{
    const std::size_t before = _exchanges.size();
    auto client = ask(page);
    await("ask C", [&] { return _exchanges.size() > before; });
    return client;
}

std::string ProcessFixture::requestWith(
    const std::string& method, const std::string& page, const std::string& fields) const
{
    std::string text = request(page);
    text.replace(0, text.find(' '), method);
    return text.insert(text.size() - 2, fields);
}

std::string ProcessFixture::requestWithBody(
    const std::string& method, const std::string& page, std::size_t length) const
{
    return requestWith(method, page, "Content-Length: " + std::to_string(length) + "\r\n");
}

void ProcessFixture::assertNextIsServed()
{
    const auto client = askC("next");
    answer(*_exchanges.back(), "next");
    await("answer the next client", [&] { return client->responseIsOver(); });
    assertComplete(*client, "next");
}

void ProcessFixture::serveClients(std::size_t atATime,
    const std::function<bool(std::size_t)>& enough,
    const std::function<std::string(std::size_t)>& request, const Judge& judge)
{
    Plays::ClientCrowd crowd(_loop, _proxy->port(), atATime, {enough, request, judge});
    // Each client that is done starts the time limit again.
    for (bool over = false; !over;)
    {
        const std::size_t before = crowd.done();
        _loop.runUntil(
            [&]
            {
                over = crowd.goOn();
                return over || crowd.done() > before;
            },
            Wire::Clock::now() + 20s);
        CPPUNIT_ASSERT_MESSAGE(
            std::to_string(crowd.done()) + " clients are done, and none more within 20 s",
            over || crowd.done() > before);
    }
}

void ProcessFixture::serveClients(std::size_t atATime, std::size_t count,
    const std::function<std::string(std::size_t)>& request, const Judge& judge)
{
    serveClients(
        atATime, [count](std::size_t number) { return number >= count; }, request, judge);
}

ProcessFixture::Judge ProcessFixture::gets(const std::function<std::string(std::size_t)>& body)
{
    return [body](std::size_t number, const Plays::Client& client)
    {
        if (!client.responseIsOver())
            return false;
        assertComplete(client, body(number));
        return true;
    };
}

void ProcessFixture::assertComplete(const Plays::Client& client, const std::string& body)
{
    const Wire::Message& answer = client.response();
    CPPUNIT_ASSERT_MESSAGE(answer.fault(), answer.complete());
    CPPUNIT_ASSERT_EQUAL(200, answer.status());
    CPPUNIT_ASSERT_MESSAGE(std::to_string(answer.body().size()) + " bytes came, and " +
                               std::to_string(body.size()) + " were expected; or the bytes differ",
        answer.body() == body);
}

void ProcessFixture::collectRequests()
{
    _handler = [this](const auto& exchange)
    {
        _exchanges.push_back(exchange);
    };
}

void ProcessFixture::answer(Wire::Exchange& exchange, const std::string& body)
{
    answerInPart(exchange, body, body.size());
}

void ProcessFixture::answerInPart(
    Wire::Exchange& exchange, const std::string& body, std::size_t count)
{
    exchange.peer->send(head("max-age=600", length(body)) + body.substr(0, count));
}

void ProcessFixture::answerInPieces(Wire::Exchange& exchange, const std::string& body,
    std::chrono::milliseconds pause, const std::string& cacheControl, bool chunked)
{
    exchange.peer->send(head(cacheControl, chunked ? "Transfer-Encoding: chunked" : length(body)));
    const std::size_t half = body.size() / 2;
    for (const std::string& piece : {body.substr(0, half), body.substr(half)})
    {
        exchange.peer->pause(
            std::chrono::milliseconds(_random() % static_cast<unsigned>(pause.count())));
        if (!chunked)
            exchange.peer->send(piece);
        else if (!piece.empty())
            exchange.peer->send(chunk(piece));
    }
    if (chunked)
        exchange.peer->send("0\r\n\r\n");
}

void ProcessFixture::seedRandom(const std::string& test)
{
    const auto seed = std::random_device()();
    std::cout << test << ": seed " << seed << std::endl;
    _random.seed(seed);
}

std::string bytesOf(std::size_t number, std::size_t longest)
{
    std::mt19937 generator(static_cast<std::mt19937::result_type>(number));
    std::string bytes(1 + generator() % longest, '\0');
    const std::size_t random = std::min<std::size_t>(bytes.size(), 997);
    std::generate_n(bytes.begin(), random, [&] { return static_cast<char>(generator()); });
    // The rest repeats them, which is quicker.
    for (std::size_t at = random; at < bytes.size(); ++at)
        bytes[at] = bytes[at - random];
    return bytes;
}

std::size_t numberOf(const std::string& path)
{
    return std::stoul(path.substr(path.find_last_not_of("0123456789") + 1));
}

} // namespace Process
