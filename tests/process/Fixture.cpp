// The test harness for the tests of B's processes. What the kernel tells of processes gives no
// event, so it is looked at again and again, a millisecond apart, until it holds or the time is
// over.

#include "tests/process/Fixture.h"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <random>

namespace Process
{

namespace
{

using namespace std::chrono_literals;

std::string buildFolder()
{
    const char* build = std::getenv("BUILD");
    return build ? build : "build";
}

} // namespace

void Fixture::setUp()
{
    _folder = std::make_unique<Plays::PlayFolder>();
    _handler = nullptr;
    _origin = std::make_unique<Wire::Origin>(_loop, 0,
        [this](const std::shared_ptr<Wire::Exchange>& exchange)
        {
            if (_handler)
                _handler(exchange);
        });
    _origin->closeWithClient();
}

void Fixture::tearDown()
{
    _proxy.reset();
    _origin.reset();
    _folder.reset();
}

void Fixture::startProxy(const std::vector<std::string>& options, const std::string& launcher)
{
    const char* proxy = std::getenv("PROXY_UNDER_TEST");
    Support::ProxyCommand command;
    command.command = proxy ? proxy : buildFolder() + "/solution/proxy";
    if (!launcher.empty())
    {
        command.arguments = {command.command};
        command.command = buildFolder() + "/tests/" + launcher;
    }
    command.root = _folder->root();
    command.cache = _folder->cache();
    command.home = _folder->path();
    command.options = options;
    _proxy = std::make_unique<Support::ProxyProcess>(_loop, command);
    CPPUNIT_ASSERT_MESSAGE(_proxy->log(), _proxy->waitUntilReady(Wire::Clock::now() + 20s));
    _first = _proxy->pid();
}

void Fixture::await(const std::string& what, const std::function<bool()>& done)
{
    if (_loop.runUntil(done, Wire::Clock::now() + 20s, 1ms))
        return;
    const std::string log = _proxy->log();
    const std::string last = log.substr(log.size() - std::min<std::size_t>(log.size(), 1000));
    CPPUNIT_FAIL("B did not " + what + ". " + _proxy->ending() + "\nIts last words:\n" + last);
}

void Fixture::awaitNoChild()
{
    await("lose its last child", [this] { return _proxy->processes() == std::vector{_first}; });
}

void Fixture::stop()
{
    _proxy->terminate();
    await("end after SIGTERM", [this] { return _proxy->exited(); });
    CPPUNIT_ASSERT_MESSAGE(_proxy->ending(), _proxy->exitedWith(0));
    CPPUNIT_ASSERT_EQUAL(std::size_t{0}, _proxy->processes().size());
}

std::string Fixture::request(const std::string& page) const
{
    const std::string host = "127.0.0.1:" + std::to_string(_proxy->port());
    return "GET /127.0.0.1:" + std::to_string(_origin->port()) + "/" + page +
           " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
}

std::unique_ptr<Plays::Client> Fixture::ask(const std::string& page)
{
    auto client = std::make_unique<Plays::Client>(_loop);
    client->connect(_proxy->port());
    client->send(request(page));
    return client;
}

std::vector<pid_t> Fixture::children() const
{
    std::vector<pid_t> all = _proxy->processes();
    std::erase(all, _first);
    return all;
}

std::uint64_t Fixture::timeUsed() const
{
    std::uint64_t used = 0;
    std::ifstream("/proc/" + std::to_string(_first) + "/schedstat") >> used;
    return used;
}

void Fixture::answer(Wire::Exchange& exchange, const std::string& body)
{
    exchange.peer->send("HTTP/1.1 200 OK\r\nCache-Control: max-age=600\r\nContent-Length: " +
                        std::to_string(body.size()) + "\r\n\r\n" + body);
}

void Fixture::assertWhole(const Plays::Client& client, const std::string& body)
{
    const Wire::Message& answer = client.answer();
    CPPUNIT_ASSERT_MESSAGE(answer.fault(), answer.complete());
    CPPUNIT_ASSERT_EQUAL(200, answer.status());
    CPPUNIT_ASSERT_MESSAGE(std::to_string(answer.body().size()) + " bytes have come, and " +
                               std::to_string(body.size()) + " were expected, or other ones",
        answer.body() == body);
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
