// Thousands of clients come and go, each in its own way. Afterwards the first process is what it
// was before: no child, no descriptor and hardly any memory more; and no half file is left.

#include "tests/process/Fixture.h"
#include "tests/real/Files.h"
#include "tests/support/ProcessResources.h"

#include <cppunit/extensions/HelperMacros.h>

#include <cstdlib>
#include <filesystem>

namespace Process
{

namespace
{

/// What a client does with its response.
enum class Way
{
    storesIt,    ///< C's answer is whole, and B keeps it
    findsIt,     ///< the one before has left a copy
    takesAFile,  ///< one of B's own
    seesItBreak, ///< C closes in the middle
    leaves       ///< the client does
};

Way wayOf(std::size_t number)
{
    return static_cast<Way>(number % 5);
}

/// In KiB; a sanitizer needs memory of its own (GROWTH, in MiB).
std::size_t growth()
{
    const char* text = std::getenv("GROWTH");
    return text == nullptr ? 256 : 1024 * std::strtoul(text, nullptr, 10);
}

} // namespace

class ManyClientsTest : public Fixture
{
    CPPUNIT_TEST_SUITE(ManyClientsTest);
    CPPUNIT_TEST(fiveThousandClientsLeaveNothingBehind);
    CPPUNIT_TEST_SUITE_END();

public:
    void fiveThousandClientsLeaveNothingBehind()
    {
        Real::writeFile(_folder->root() + "/own.txt", own);
        _handler = [this](const auto& exchange)
        {
            answerInItsWay(*exchange);
        };
        startProxy();
        comeAndGo(0, atFirst); // what is made at first, and kept for all that follow
        const std::size_t descriptors = _proxy->descriptors();
        const std::size_t memory = Support::ownMemory(_first);

        comeAndGo(atFirst, 5000);

        CPPUNIT_ASSERT_EQUAL(descriptors, _proxy->descriptors());
        const std::size_t now = Support::ownMemory(_first);
        CPPUNIT_ASSERT_MESSAGE(
            "it has grown from " + std::to_string(memory) + " to " + std::to_string(now) + " KiB",
            now <= memory + growth());
        CPPUNIT_ASSERT(std::filesystem::is_directory(_folder->cache() + "/incoming"));
        CPPUNIT_ASSERT(std::filesystem::is_empty(_folder->cache() + "/incoming"));
        stop();
    }

private:
    static constexpr std::size_t atFirst = 300;
    static constexpr const char* own = "a file of B's own";

    void answerInItsWay(Wire::Exchange& exchange) const
    {
        const std::size_t number = numberOf(exchange.request.target());
        if (wayOf(number) == Way::seesItBreak)
        {
            exchange.peer->send("HTTP/1.1 200 OK\r\nCache-Control: max-age=600\r\n"
                                "Content-Length: 9000\r\n\r\n" +
                                std::string(2000, 'h'));
            exchange.peer->close();
            return;
        }
        answer(exchange, bytesOf(number, 4000));
    }

    /// A page that a client of some time ago has stored.
    static std::size_t storedBefore(std::size_t number)
    {
        return number < atFirst ? 0 : number - 101;
    }

    void comeAndGo(std::size_t first, std::size_t count)
    {
        crowd(20).come(
            count, [&](std::size_t number) { return requestInItsWay(first + number); },
            [&](std::size_t number, const Plays::Client& client)
            { return isContent(first + number, client); });
        awaitNoChild();
    }

    std::string requestInItsWay(std::size_t number) const
    {
        switch (wayOf(number))
        {
        case Way::storesIt:
        case Way::seesItBreak:
        case Way::leaves:
            return request("page" + std::to_string(number));
        case Way::findsIt:
            return request("page" + std::to_string(storedBefore(number)));
        case Way::takesAFile:
            return "GET /own.txt HTTP/1.0\r\n\r\n";
        }
        return {};
    }

    bool isContent(std::size_t number, const Plays::Client& client) const
    {
        if (wayOf(number) == Way::leaves)
            return client.hasAnswer() && client.answer().headIsComplete();
        if (!client.answerIsOver())
            return false;
        switch (wayOf(number))
        {
        case Way::storesIt:
            assertWhole(client, bytesOf(number, 4000));
            break;
        case Way::findsIt:
            assertWhole(client, bytesOf(storedBefore(number), 4000));
            break;
        case Way::takesAFile:
            assertWhole(client, own);
            break;
        case Way::seesItBreak:
            CPPUNIT_ASSERT(client.answer().broken());
            break;
        case Way::leaves:
            break;
        }
        return true;
    }
};

CPPUNIT_TEST_SUITE_REGISTRATION(ManyClientsTest);

} // namespace Process
