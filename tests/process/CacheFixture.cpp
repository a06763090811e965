// The cache folder, seen from outside. These tests rely only on what docs/architecture.md says
// about its form: the file of a stored response has a name of 64 hexadecimal digits, and its first
// line names the URI.

#include "tests/process/CacheFixture.h"

#include "tests/support/Files.h"

#include <cppunit/extensions/HelperMacros.h>

namespace fs = std::filesystem;

namespace Process
{

void CacheFixture::setUp()
{
    ProcessFixture::setUp();
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
    ProcessFixture::tearDown();
}

void CacheFixture::startSecond(const std::vector<std::string>& options)
{
    std::swap(_proxy, _second);
    startProxy(options);
    std::swap(_proxy, _second);
    _parent = _proxy->pid();
}

void CacheFixture::killAllAndStartAgain()
{
    _proxy->restart();
    awaitReady();
}

void CacheFixture::fetch(std::size_t number, bool second)
{
    if (second)
        std::swap(_proxy, _second);
    fetchAll(number, 1);
    if (second)
        std::swap(_proxy, _second);
}

void CacheFixture::fetchAll(std::size_t first, std::size_t count, std::size_t atATime)
{
    serveClients(
        atATime, count, [&](std::size_t number) { return request(pageOf(first + number)); },
        gets([&](std::size_t number) { return bodyOf(first + number); }));
}

std::size_t CacheFixture::asked(std::size_t number) const
{
    const auto found = _asked.find("/" + pageOf(number));
    return found == _asked.end() ? 0 : found->second;
}

void CacheFixture::assertStored(std::size_t number)
{
    const std::size_t before = asked(number);
    fetch(number);
    CPPUNIT_ASSERT_EQUAL_MESSAGE(
        "C was asked for " + pageOf(number) + ", which was stored", before, asked(number));
}

void CacheFixture::assertMissed(std::size_t number)
{
    const std::size_t before = asked(number);
    fetch(number);
    CPPUNIT_ASSERT_EQUAL_MESSAGE(
        "C was not asked for " + pageOf(number), before + 1, asked(number));
    fetch(number);
    CPPUNIT_ASSERT_EQUAL_MESSAGE(
        pageOf(number) + " was not stored afterwards", before + 1, asked(number));
}

std::vector<std::size_t> CacheFixture::pagesLost(std::size_t count)
{
    _origin->goDown();
    std::vector<std::size_t> lost;
    serveClients(
        16, count, [this](std::size_t page) { return request(pageOf(page)); },
        [&](std::size_t page, const Plays::Client& client)
        {
            if (!client.responseIsOver())
                return false;
            CPPUNIT_ASSERT_MESSAGE(client.response().fault(), client.response().complete());
            if (client.response().status() == 200)
                assertComplete(client, bodyOf(page));
            else
            {
                CPPUNIT_ASSERT_EQUAL(502, client.response().status());
                lost.push_back(page);
            }
            return true;
        });
    return lost;
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
    CPPUNIT_FAIL("no response is stored for " + pageOf(number));
    return {};
}

void CacheFixture::assertNothingIsLeftBehind() const
{
    for (const char* folder : {temporaryFiles, fetches})
    {
        std::string left;
        for (const auto& entry : fs::directory_iterator(cache() / folder))
            left += " " + entry.path().filename().string();
        CPPUNIT_ASSERT_MESSAGE("left in " + std::string(folder) + ":" + left, left.empty());
    }
}

std::string CacheFixture::read(const fs::path& file)
{
    return Support::readFile(file.string());
}

void CacheFixture::write(const fs::path& file, const std::string& bytes)
{
    Support::writeFile(file.string(), bytes);
}

} // namespace Process
