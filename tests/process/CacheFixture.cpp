// The cache folder, seen from outside. What is known here of its form is what docs/architecture.md
// says: an entry has a name of 64 hexadecimal digits and begins with the URI that it is for.

#include "tests/process/CacheFixture.h"

#include "tests/real/Files.h"

#include <cppunit/extensions/HelperMacros.h>

#include <algorithm>
#include <cstdlib>

namespace fs = std::filesystem;

namespace Process
{

void CacheFixture::setUp()
{
    Fixture::setUp();
    _longest = 40'000;
    _asked.clear();
    _handler = [this](const auto& exchange)
    {
        ++_asked[exchange->request.target()];
        answer(*exchange, bodyOf(numberOf(exchange->request.target())));
    };
}

void CacheFixture::tearDown()
{
    _second.reset();
    Fixture::tearDown();
}

void CacheFixture::startProxyBehind(
    std::vector<std::string> command, const std::vector<std::string>& options)
{
    const char* proxy = std::getenv("PROXY_UNDER_TEST");
    const char* build = std::getenv("BUILD");
    Support::ProxyCommand poorer;
    poorer.command = command.front();
    poorer.arguments.assign(command.begin() + 1, command.end());
    poorer.arguments.push_back(
        proxy ? proxy : std::string(build ? build : "build") + "/solution/proxy");
    poorer.root = _folder->root();
    poorer.cache = _folder->cache();
    poorer.home = _folder->path();
    poorer.options = options;
    _proxy = std::make_unique<Support::ProxyProcess>(_loop, poorer);
    CPPUNIT_ASSERT_MESSAGE(
        _proxy->log(), _proxy->waitUntilReady(Wire::Clock::now() + std::chrono::seconds(20)));
    _first = _proxy->pid();
}

void CacheFixture::startSecond(const std::vector<std::string>& options)
{
    std::swap(_proxy, _second);
    startProxy(options);
    std::swap(_proxy, _second);
    _first = _proxy->pid();
}

void CacheFixture::killAllAndStartAgain()
{
    _proxy->restart();
    CPPUNIT_ASSERT_MESSAGE(
        _proxy->log(), _proxy->waitUntilReady(Wire::Clock::now() + std::chrono::seconds(20)));
    _first = _proxy->pid();
}

void CacheFixture::fetch(std::size_t number, bool second)
{
    if (second)
        std::swap(_proxy, _second);
    fetchAll(number, 1);
    if (second)
        std::swap(_proxy, _second);
}

void CacheFixture::fetchAll(std::size_t first, std::size_t count, std::size_t atOnce)
{
    crowd(atOnce).come(
        count, [&](std::size_t number) { return request(pageOf(first + number)); },
        [&](std::size_t number, const Plays::Client& client)
        {
            if (!client.answerIsOver())
                return false;
            assertWhole(client, bodyOf(first + number));
            return true;
        });
}

std::size_t CacheFixture::asked(std::size_t number) const
{
    const auto found = _asked.find("/" + pageOf(number));
    return found == _asked.end() ? 0 : found->second;
}

void CacheFixture::assertKept(std::size_t number)
{
    const std::size_t before = asked(number);
    fetch(number);
    CPPUNIT_ASSERT_EQUAL_MESSAGE(
        "C was asked for " + pageOf(number) + ", which was kept", before, asked(number));
}

void CacheFixture::assertMissed(std::size_t number)
{
    const std::size_t before = asked(number);
    fetch(number);
    CPPUNIT_ASSERT_EQUAL_MESSAGE(
        "C was not asked for " + pageOf(number), before + 1, asked(number));
    fetch(number);
    CPPUNIT_ASSERT_EQUAL_MESSAGE(
        pageOf(number) + " was not kept afterwards", before + 1, asked(number));
}

CacheFixture::Files CacheFixture::entries() const
{
    Files result;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(cache(), error))
    {
        const std::string name = entry.path().filename().string();
        if (name.size() == 64 && name.find_first_not_of("0123456789abcdef") == std::string::npos)
            result.push_back(entry.path());
    }
    return result;
}

std::uint64_t CacheFixture::total() const
{
    std::uint64_t sum = 0;
    for (const fs::path& file : entries())
    {
        std::error_code gone;
        const auto size = fs::file_size(file, gone);
        sum += gone ? 0 : size;
    }
    return sum;
}

fs::path CacheFixture::entryOf(std::size_t number) const
{
    const std::string title =
        "Response to GET http://127.0.0.1:" + std::to_string(_origin->port()) + "/" +
        pageOf(number) + "\r\n";
    for (const fs::path& file : entries())
        if (read(file).starts_with(title))
            return file;
    CPPUNIT_FAIL("nothing is kept of " + pageOf(number));
    return {};
}

void CacheFixture::assertNothingIsLeftBehind() const
{
    for (const char* folder : {"incoming", "fetches"})
    {
        std::string left;
        for (const auto& entry : fs::directory_iterator(cache() / folder))
            left += " " + entry.path().filename().string();
        CPPUNIT_ASSERT_MESSAGE("left in " + std::string(folder) + ":" + left, left.empty());
    }
}

std::string CacheFixture::read(const fs::path& file)
{
    return Real::readFile(file.string());
}

void CacheFixture::write(const fs::path& file, const std::string& bytes)
{
    Real::writeFile(file.string(), bytes);
}

} // namespace Process
